/** A name as SQL has it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
