import { hedges } from 'hedges'
import vader from 'vader-sentiment'
import { findMatches } from '../../src/lexicon/match.js'
import type { Engine } from '../../src/scoring/engine.js'
import { scan } from '../../src/text/scan.js'

/** VADER's label with its published thresholds: compound >= 0.05 positive, <= -0.05 negative. */
export function vaderTone(text: string): string {
  const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text)
  return compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'neutral'
}

/** A plain count of our own hedge words and phrases: no senses, no scope, no look-alikes, as dictionaries are used. */
export function wordList({ lexicons }: Engine): (text: string) => boolean {
  const { entries, automaton, vocabulary } = lexicons
  return (text) =>
    findMatches(automaton, scan(text, vocabulary)).some(({ entry }) => entries[entry]!.family === 'hedge')
}

const LISTED = new RegExp(
  `\\b(?:${[...hedges]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[^a-z' ]/g, '.'))
    .join('|')})\\b`,
  'i',
)

/** True where the published list `hedges` (words/hedges, 162 entries) has a word of the text. */
export const publishedHedges = (text: string): boolean => LISTED.test(text)
