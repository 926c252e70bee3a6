interface Kernel {
  readonly Deno: {
    readonly jupyter: { display(value: object, options: { readonly raw: boolean }): Promise<void> }
  }
}

/** Milliseconds. */
const HEAD_START = 100

/**
 * Show data below the cell, by media type.
 *
 * What a cell ends with, and what it shows last, Deno's kernel may send after it has said that the cell is done, and who
 * runs a notebook without a browser then takes no more of it. So it is sent here, and given a head start.
 */
export async function display(data: Readonly<Record<string, string>>): Promise<void> {
  await (globalThis as unknown as Kernel).Deno.jupyter.display(data, { raw: true })
  await new Promise((resolve) => setTimeout(resolve, HEAD_START))
}
