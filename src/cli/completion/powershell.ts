import type { CommandSpec, Offer } from './spec.js';

/** To be put into the profile: `caselint completion powershell | Out-String | Invoke-Expression`. */
export function powershell(specs: readonly CommandSpec[]): string {
  return `# Completion of caselint for PowerShell: caselint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName caselint -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $steps = @{
${specs.flatMap(steps).join('\n')}
    }
    $values = @{
${specs.flatMap(values).join('\n')}
    }
    $options = @{
${specs.map(options).join('\n')}
    }
    $operands = @{
${specs.map(operands).join('\n')}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $command = ''
    foreach ($word in $before | Select-Object -Skip 1) {
        if ($steps.ContainsKey("$command>$word")) { $command = $steps["$command>$word"] }
    }
    $previous = "$command>" + ($before | Select-Object -Last 1)
    $offers = if ($values.ContainsKey($previous)) { $values[$previous] }
        elseif ($wordToComplete.StartsWith('-')) { $options[$command] }
        else { $operands[$command] }
    $offers | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`;
}

function steps({ path, commands }: CommandSpec): string[] {
  return commands.map(({ name }) => `        ${quoted(`${path}>${name}`)} = ${quoted(`${path} ${name}`.trim())}`);
}

/** Where nothing is offered PowerShell offers files by itself. */
function values({ path, options: all }: CommandSpec): string[] {
  return all.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    return names.map((name) => `        ${quoted(`${path}>${name}`)} = ${list(wordsOf(value))}`);
  });
}

function options({ path, options: all }: CommandSpec): string {
  return `        ${quoted(path)} = ${list(all.flatMap(({ names }) => names))}`;
}

function operands({ path, commands, operand }: CommandSpec): string {
  return `        ${quoted(path)} = ${list([...commands.map(({ name }) => name), ...wordsOf(operand)])}`;
}

const wordsOf = (offer: Offer): readonly string[] => (typeof offer === 'string' ? [] : offer);

const list = (all: readonly string[]): string => `@(${all.map(quoted).join(', ')})`;

/** PowerShell takes curly quotes for straight ones. */
function quoted(word: string): string {
  return `'${word.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
