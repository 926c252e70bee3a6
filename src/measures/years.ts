/** What is counted or measured: a figure before one of these is no year. */
const COUNTED =
  'thousand|million|billion|trillion|percent|basis|bps|points?|dollars?|cents?|euros?|pounds|people|employees|' +
  'associates|customers|clients|stores|locations|restaurants|branches|sites|units|rooms|beds|homes|vehicles|aircraft|' +
  'shares|square|acres|wells|miles|feet|tons|tonnes|barrels|ounces|megawatts|gigawatts|hours|days|patients|' +
  'subscribers|users|members'
const YEAR = new RegExp(
  String.raw`(?<![\p{L}\d$€£¥₹.,+])(?:19|20)\d\d(?:['’]?s)?(?![\p{L}\d]|[.,]\d|\s?[%°]|[\s-](?:${COUNTED})\b)`,
  'giuy',
)

/**
 * How many numbers of `[start, end)` are years: four digits from 1900 to 2099 (or a decade, "1990s") without comma,
 * decimals, currency or per cent sign, and before nothing that is counted ("2000 stores", "1950 million").
 *
 * @example countYears('In 2024 we opened 2000 stores.', 0, 30) // => 1
 */
export function countYears(text: string, start: number, end: number): number {
  let years = 0
  for (let i = start; i + 4 <= end; i++) {
    const code = text.charCodeAt(i)
    // Only 19 and 20 can open a year: the pattern, slower than this loop, is asked there alone.
    if (code !== 49 && code !== 50) continue
    YEAR.lastIndex = i
    if (!YEAR.test(text)) continue
    years++
    i = YEAR.lastIndex - 1
  }
  return years
}
