/** The words of a text in lines of at most so many characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

/** Pages of so many lines, each with the lines that pages repeat; a form feed between them, as `pdftotext` writes it. */
export function paged(
  lines: readonly string[],
  height: number,
  around: (page: number) => { readonly top: readonly string[]; readonly bottom: readonly string[] },
): string {
  const pages: string[] = []
  for (let from = 0; from < lines.length; from += height) {
    const { top, bottom } = around(pages.length + 1)
    pages.push([...top, ...lines.slice(from, from + height), ...bottom].join('\n'))
  }
  return `${pages.join('\n\f')}\n\f`
}
