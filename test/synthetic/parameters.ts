/**
 * What the calls of a synthetic archive are drawn from. All lengths are in sentences; a sentence has 17 words and 105
 * characters in the mean.
 *
 * | what                          | distribution                                                        |
 * |-------------------------------|---------------------------------------------------------------------|
 * | sentences of a call           | lognormal, mean 340, log-sd 0.40, within [60, 1400]: about 40 KB    |
 * | share of prepared remarks     | beta(9, 11): mean 0.45                                              |
 * | sentences of an answer        | lognormal, mean 9, log-sd 0.6, at least 1                           |
 * | sentences of a question       | 2 to 5, the last one or two ask                                     |
 * | follow-ups of an exchange     | 0, 1 or 2 with chances 0.45, 0.4, 0.15                              |
 * | the chief answers, or finance | chance 0.65; the other adds to it with chance 0.3                   |
 * | an answer begins with none    | beta(1.2, 13.8) by speaker: mean 0.08                               |
 * | hedged sentence, prepared     | logit −1.9 + speaker + call: share about 0.14                       |
 * | hedged sentence, answers      | logit −0.75 + speaker + call: share about 0.33                      |
 * | logit of a speaker            | normal, sd 0.35 for both sections, and 0.15 for each                |
 * | logit of a call               | normal, sd 0.15                                                     |
 * | sentence with tone            | chance 0.42 prepared, 0.36 answers                                  |
 * | positive, where it has tone   | logit 0.5 + 0.7 · tone of the call                                  |
 * | tone of the call              | `OUTCOME`, below                                                    |
 */
export const CALLS = {
  sentences: { mean: 340, deviation: 0.4, least: 60, most: 1400 },
  prepared: [9, 11],
  answer: { mean: 9, deviation: 0.6 },
  followUps: [0.45, 0.4],
  chiefFirst: 0.65,
  second: 0.3,
  hedged: { prepared: -1.9, answers: -0.75, call: 0.15 },
  toned: { prepared: 0.42, answers: 0.36 },
  positive: { base: 0.5, slope: 0.7 },
} as const

/** How speakers differ; `vague` is the share of executives that a planted effect makes vaguer when they are chiefs. */
export const SPEAKERS = { both: 0.35, one: 0.15, tone: 0.3, nonAnswer: [1.2, 13.8], vague: 0.1 } as const

/**
 * The controls of a call, its tone and the return after it.
 *
 *     tone   = 0.10 · size' − 0.15 · leverage' + 0.25 · surprise + firm + chief + abnormal
 *     return = 0.01 − 0.005 · size' − 0.010 · leverage' + 0.020 · surprise + 0.020 · abnormal + noise
 *
 * size' = (size − 7.5) / 1.5, leverage' = (leverage − 1/3) / 0.18; surprise and abnormal are standard normal, noise is
 * normal with sd 0.08, firm normal with sd 0.5, chief normal with sd 0.3. The coefficient of the abnormal tone in the
 * return is planted, and zero without it.
 */
export const OUTCOME = {
  size: { mean: 7.5, deviation: 1.5 },
  leverage: { mean: 1 / 3, deviation: 0.18 },
  tone: { size: 0.1, leverage: -0.15, surprise: 0.25 },
  return: { base: 0.01, size: -0.005, leverage: -0.01, surprise: 0.02, noise: 0.08 },
} as const

/** The effects that can be planted. `vague`: added to the share of hedged sentences in answers; `tone`: see above. */
export const EFFECTS = { vague: 0.15, tone: 0.02 } as const
export type Effect = keyof typeof EFFECTS

/** The size of an effect in an archive: zero where it is not planted. */
export const sizeOf = (effect: Effect, planted: readonly Effect[]): number =>
  planted.includes(effect) ? EFFECTS[effect] : 0
