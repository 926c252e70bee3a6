import { Command, CommanderError } from 'commander'
import { HedgerowError } from '../base/error.js'
import { VERSION } from '../base/version.js'
import { addArchiveCommands } from './archive-commands.js'
import { COMPARE_FORMATS, compare } from './compare.js'
import { CUE_AXES, CUE_FORMATS, cues } from './cues.js'
import { CALL, examples, FILE, formatHelp, LM, LM_MODE, MANIFEST, NO_JUDGE, OWN, several } from './help.js'
import { DICTIONARY_KINDS, lexiconImport } from './import.js'
import { EXPLAIN_FORMATS, LEXICON_FORMATS, lexiconExplain, lexiconList } from './lexicon.js'
import { lexiconCheck } from './lexicon-check.js'
import { MEASURE_FORMATS, measures } from './measures.js'
import { SCORE_FORMATS, score } from './score.js'
import { print, type Streams } from './streams.js'
import { text } from './text.js'
import { TURN_FORMATS, turns } from './turns.js'

/**
 * The command line as a function.
 *
 * @param argv Arguments after the program's name.
 * @returns The exit code: 0 ok, 1 the work failed, 2 the command line was not understood, 3 some inputs failed (only with
 *   `run --strict`), 130 interrupted.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    let code = 0
    const root = program(streams, (said) => {
      code = said
    })
    checkNames(root, argv)
    await root.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    // The help that stands in for a missing command is written already.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    const said = error instanceof CommanderError ? usageError(error) : error
    if (!(said instanceof HedgerowError)) throw said
    await print(streams.stderr, said.message)
    return said.code === 'USAGE' ? 2 : 1
  }
}

/** What commander says, in one line as we say it. */
const usageError = ({ message }: CommanderError): HedgerowError =>
  new HedgerowError('USAGE', message.replace(/^error: |\.$/g, '').replace(/\s+/g, ' '))

/**
 * Commander shows the help of the program for an unknown command with --help.
 *
 * @throws USAGE for a command that there is not
 */
function checkNames(command: Command, [name, ...rest]: readonly string[]): void {
  const { commands } = command
  if (name === undefined || name.startsWith('-') || commands.length === 0) return
  const named = name === 'help' ? command : commands.find((each) => each.name() === name)
  if (named === undefined) {
    const names = commands.map((each) => each.name()).join(', ')
    throw new HedgerowError('USAGE', `expected a command (${names}), found "${name}"`)
  }
  checkNames(named, rest)
}

function program(streams: Streams, exit: (code: number) => void): Command {
  const root = new Command('hedgerow')
    .description(
      'Reads earnings-call transcripts and says, with the evidence, where a speaker commits and where he ducks.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (written) => void streams.stdout.write(written),
      writeErr: (written) => void streams.stderr.write(written),
      // Said by `main`, as every other error.
      outputError: () => undefined,
    })
    .addHelpText(
      'after',
      examples('compare call.txt', 'cues call.txt --format jsonl', 'lexicon explain "frankly cannot predict how long"'),
    )

  root
    .command('turns')
    .description('who speaks, in which part of the call, asking or answering')
    .argument('<file>', FILE)
    .option('--format <name>', formatHelp(TURN_FORMATS))
    .option('--call <id>', CALL)
    .option('--manifest <csv>', MANIFEST)
    .option('--health', 'how well the calls of a file or folder are read, by format')
    .addHelpText(
      'after',
      examples('turns call.txt', 'turns call.txt --format json', 'turns - < call.txt', 'turns archive/ --health'),
    )
    .action((file, options) => turns(file, options, streams))
  root
    .command('cues')
    .description('every cue, with its place, class, strength and the entry that found it')
    .argument('<file>', FILE)
    .option('--format <name>', formatHelp(CUE_FORMATS))
    .option('--call <id>', CALL)
    .option('--axis <name>', `${CUE_AXES.join('|')} (default: stance, with --lexicon own)`)
    .option('--lexicon <path>', OWN, several)
    .option('--rejected', 'also what matched and was refused, with the rule that refused it')
    .option('--no-judge', NO_JUDGE)
    .addHelpText(
      'after',
      examples('cues call.txt', 'cues call.txt --axis tone --format csv', 'cues call.txt --rejected'),
    )
    .action((file, options) => cues(file, options, streams))
  root
    .command('score')
    .description('every measure, of the call and by section, role and speaker, or of one level')
    .argument('<file>', FILE)
    .option('--by <unit>', 'sentence|turn|exchange|speaker|role|section|call (default: the last four)')
    .option(
      '--measures <names>',
      'some measures, with commas (default: all; few in a table by sentence, turn, exchange)',
    )
    .option('--format <name>', formatHelp(SCORE_FORMATS))
    .option('--call <id>', CALL)
    .option('--notices', 'count safe-harbour, non-GAAP and replay notices too')
    .option('--no-judge', NO_JUDGE)
    .option('--lexicon <path>', OWN, several)
    .option('--lm <csv>', LM)
    .option('--lm-mode <name>', LM_MODE)
    .addHelpText(
      'after',
      examples(
        'score call.txt --by speaker',
        'score call.txt --by turn --measures words,hedgeRate,evadeRate',
        'score call.txt --format csv',
        'score call.txt --lexicon mine.dic',
        'score call.txt --lm LM.csv --lm-mode corrected',
      ),
    )
    .action((file, options) => score(file, options, streams))
  root
    .command('compare')
    .description("management's answers against its prepared remarks, by class and by speaker")
    .argument('<file>', FILE)
    .option('--format <name>', formatHelp(COMPARE_FORMATS))
    .option('--call <id>', CALL)
    .option('--notices', 'count safe-harbour, non-GAAP and replay notices too')
    .option('--no-judge', NO_JUDGE)
    .option('--lexicon <path>', OWN, several)
    .option('--lm <csv>', LM)
    .option('--lm-mode <name>', LM_MODE)
    .option('--pairs', 'each question beside its answer instead: length, numbers, topic, likeness to the script')
    .addHelpText('after', examples('compare call.txt', 'compare call.txt --format json', 'compare call.txt --pairs'))
    .action((file, options) => compare(file, options, streams))
  root
    .command('text')
    .description('reads one text a line, prints one JSON object a line')
    .argument('[file]', 'a file of texts, or - for standard input', '-')
    .option('--jsonl', 'each line is a JSON object with "text" and optional "id", a string or number')
    .option('--sentence', 'each text is exactly one sentence')
    .option('--lexicon <path>', OWN, several)
    .option('--no-judge', NO_JUDGE)
    .addHelpText('after', examples('text < answers.txt', 'text --jsonl --sentence sentences.jsonl'))
    .action((file, options) => text(file, options, streams))

  addArchiveCommands(root, streams, exit)

  const lexicon = root
    .command('lexicon')
    .description('the word lists behind every figure')
    .addHelpText('after', examples('lexicon list', 'lexicon explain "It may rise in May."', 'lexicon import mine.dic'))
  lexicon
    .command('list')
    .description('the lexicons, with their counts and sources')
    .option('--format <name>', formatHelp(LEXICON_FORMATS))
    .addHelpText('after', examples('lexicon list', 'lexicon list --format csv'))
    .action((options) => lexiconList(options, streams))
  lexicon
    .command('check')
    .description('check every rule of lexicons/README.md, and say of each breach where it stands')
    .argument('[path...]', 'lexicons of your own, files or folders (default: those of hedgerow)')
    .addHelpText('after', examples('lexicon check', 'lexicon check mine/'))
    .action((paths) => lexiconCheck(paths, streams))
  lexicon
    .command('explain')
    .description('what in a text matches, what holds, what is refused, and why')
    .argument('<text>', 'a phrase or sentence')
    .option('--format <name>', `${EXPLAIN_FORMATS.join('|')} (default: table)`)
    .option('--lexicon <path>', OWN, several)
    .option('--no-judge', NO_JUDGE)
    .addHelpText('after', examples('lexicon explain "The guidance we gave in May may change."'))
    .action((given, options) => lexiconExplain(given, options, streams))
  lexicon
    .command('import')
    .description('a LIWC, quanteda, plain or Loughran–McDonald dictionary as lexicons of your own')
    .argument('<file>', 'the dictionary')
    .option('--from <kind>', `${DICTIONARY_KINDS.join('|')} (default: what the file looks like)`)
    .option('--out <folder>', 'write a file a category into it (default: only say what would be taken)')
    .addHelpText('after', examples('lexicon import mine.dic', 'lexicon import mine.yml --from quanteda --out mine'))
    .action((file, options) => lexiconImport(file, options, streams))
  root
    .command('measures')
    .description('the data dictionary: every measure with formula, unit and range')
    .option('--format <name>', formatHelp(MEASURE_FORMATS))
    .addHelpText('after', examples('measures', 'measures --format markdown'))
    .action((options) => measures(options, streams))
  return root
}
