/** Where a command reads and writes: everything it needs of the outside. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
}

/** What a command writes to; of a terminal what is known of it. */
export interface Output {
  readonly write: (text: string) => boolean
  readonly isTTY?: boolean
  /** Characters of a line of a terminal. */
  readonly columns?: number
  readonly once?: (event: 'drain', listener: () => void) => unknown
}

/** How wide a table may be: as the terminal, or without bound in a file or pipe. */
export const widthOf = ({ isTTY, columns }: Output): number =>
  (isTTY === true ? columns : undefined) ?? Number.POSITIVE_INFINITY

/** Write text and a line end, or nothing of an empty text; resolves when the reader keeps up. */
export async function print(output: Output, text: string): Promise<void> {
  if (text === '') return
  if (output.write(text.endsWith('\n') ? text : `${text}\n`) || output.once === undefined) return
  await new Promise<void>((resolve) => output.once?.('drain', resolve))
}
