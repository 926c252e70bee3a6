import type { Command } from 'commander'
import { EXPORT_FORMATS } from '../archive/read-results.js'
import { TABLE_SETS } from '../tables/index.js'
import { exportTables } from './export.js'
import { examples, formatHelp, LM, LM_MODE, MANIFEST, NO_JUDGE, OWN, RESULTS, several } from './help.js'
import { panel } from './panel.js'
import { pipe } from './pipe.js'
import { QUERY_FORMATS, query } from './query.js'
import { MOST_MEGABYTES, run } from './run.js'
import { LOG_FORMATS } from './run-log.js'
import type { Streams } from './streams.js'

/** Adds the commands on archives and their results: run, pipe, query, export, panel. */
export function addArchiveCommands(root: Command, streams: Streams, exit: (code: number) => void): void {
  root
    .command('run')
    .description('every call below files, folders and patterns, into one DuckDB file; run it again to go on')
    .argument('<path...>', 'files, folders, patterns, archives, tables of calls or turns; - for standard input')
    .requiredOption('--out <file>', 'the results: a DuckDB file, made where there is none')
    .option('--manifest <csv>', `${MANIFEST}; further columns are controls`)
    .option('--jobs <n>', 'workers (default: one a processor)')
    .option('--tables <set>', `${TABLE_SETS.join('|')}: all adds sentences and cues (default: default)`)
    .option('--notices', 'count safe-harbour, non-GAAP and replay notices too')
    .option('--letters', 'also fog and specificity, which read every letter')
    .option('--no-judge', NO_JUDGE)
    .option('--lexicon <path>', OWN, several)
    .option('--lm <csv>', LM)
    .option('--lm-mode <name>', LM_MODE)
    .option('--time-limit <seconds>', 'a call that takes longer is a failure (default: 60)')
    .option('--size-limit <megabytes>', `a file that is larger is a failure (default and most: ${MOST_MEGABYTES})`)
    .option('--strict', 'exit with 3 where an input failed')
    .option('--fail-fast', 'end with the first failure')
    .option('--quiet', 'no progress and no summary')
    .option('--log-format <name>', `${LOG_FORMATS.join('|')}: json writes a line an event on standard error`)
    .addHelpText(
      'after',
      examples(
        'run calls/ --out results.duckdb --manifest calls.csv',
        "run 'archive/2031*.zip' calls.parquet --out results.duckdb --tables all --jobs 8",
      ),
    )
    .action(async (paths, options) => exit(await run(paths, options, streams)))
  root
    .command('pipe')
    .description('for Spark and other engines that pipe lines: a call a line in, its measures and contrasts a line out')
    .option('--notices', 'count safe-harbour, non-GAAP and replay notices too')
    .option('--no-judge', NO_JUDGE)
    .option('--lexicon <path>', OWN, several)
    .option('--lm <csv>', LM)
    .option('--lm-mode <name>', LM_MODE)
    .addHelpText('after', examples('pipe < calls.jsonl'))
    .action((options) => pipe(options, streams))
  root
    .command('query')
    .description('SQL on the results of a run, read only')
    .argument('<results>', RESULTS)
    .argument('<sql>', 'for example "select company, hedgeShare from calls"')
    .option('--format <name>', formatHelp(QUERY_FORMATS))
    .addHelpText(
      'after',
      examples('query results.duckdb "show tables"', 'query results.duckdb "from failures" --format csv'),
    )
    .action((results, sql, options) => query(results, sql, options, streams))
  root
    .command('export')
    .description('the tables of a run as Parquet, CSV or JSON Lines, a file each')
    .argument('<results>', RESULTS)
    .requiredOption('--out <folder>', 'where the files go')
    .option('--format <name>', `${EXPORT_FORMATS.join('|')} (default: parquet, compressed with zstd)`)
    .option('--tables <names>', 'some tables, with commas (default: all)')
    .option('--force', 'write over files of those names')
    .addHelpText(
      'after',
      examples(
        'export results.duckdb --out tables',
        'export results.duckdb --out tables --format csv --tables calls,contrasts',
      ),
    )
    .action((results, options) => exportTables(results, options, streams))
  root
    .command('panel')
    .description(
      'a row a company and day with its signals: change, trailing z, rank in its quarter, abnormal, composite; no look-ahead',
    )
    .argument('<results>', RESULTS)
    .requiredOption('--out <file>', 'the panel: Parquet, or CSV by its name')
    .option('--measures <names>', 'with commas: hedgeShare of the call, answers.hedgeShare, prepared.…, gap.…')
    .option('--controls <names>', 'columns of the manifest for the abnormal measures, with commas')
    .option('--least <n>', 'fewest earlier calls of a trailing z (default: 4)')
    .option('--window <n>', 'only the last so many earlier calls (default: all)')
    .option('--config <json>', 'the same as a file: measures, controls, least, window, composite')
    .option('--force', 'write over a file of that name')
    .addHelpText('after', examples('panel results.duckdb --out panel.parquet --controls size,leverage'))
    .action((results, options) => panel(results, options, streams))
}
