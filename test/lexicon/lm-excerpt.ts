const HEADER =
  'Word,Seq_num,Word Count,Word Proportion,Average Proportion,Std Dev,Doc Count,Negative,Positive,Uncertainty,Litigious,Strong_Modal,Weak_Modal,Constraining,Complexity,Syllables,Source'
const LISTS = [
  'Negative',
  'Positive',
  'Uncertainty',
  'Litigious',
  'Strong_Modal',
  'Weak_Modal',
  'Constraining',
  'Complexity',
]

/** A list and the year in which a word came into it, or, below zero, left it. */
type Years = Readonly<Record<string, number>>

/**
 * A dictionary in the exact columns of the Loughran–McDonald master dictionary, with nothing of it: ordinary words,
 * chosen for these tests, in lists that were drawn up for these tests.
 */
const WORDS: Readonly<Record<string, Years>> = {
  A: {},
  BAKER: { Litigious: 2011 },
  BE: {},
  DON: {},
  FOGGY: { Negative: 2031 },
  GOOD: { Positive: 2031 },
  HAD: {},
  IN: {},
  IS: {},
  KETTLE: { Constraining: 2014 },
  LADDER: { Strong_Modal: 2031 },
  LANTERN: { Positive: 2031, Complexity: 2020 },
  MAY: { Uncertainty: 2031, Weak_Modal: 2031 },
  MAYBE: { Uncertainty: 2031 },
  MILL: {},
  NEVER: {},
  NO: {},
  NOT: {},
  ORCHARD: { Negative: -2020, Positive: 0 },
  OUR: {},
  QUESTION: { Negative: 2031 },
  QUESTIONS: { Negative: 2031 },
  RAISES: {},
  SO: {},
  TEAPOT: { Negative: 2009, Litigious: 2031 },
  THANK: {},
  THE: {},
  VERY: {},
  WAS: {},
  WE: {},
  YOUR: {},
}

/** The dictionary as CSV. */
export const LM_EXCERPT = [
  HEADER,
  ...Object.entries(WORDS).map(([word, years], i) =>
    [
      word,
      i + 1,
      10 * i,
      '1.5E-06',
      '2.5E-06',
      '3.5E-05',
      i,
      ...LISTS.map((list) => years[list] ?? 0),
      2,
      '12of12inf',
    ].join(),
  ),
  '',
].join('\r\n')
