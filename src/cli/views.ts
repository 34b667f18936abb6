import type { RunEvent } from '../model/result.js';

/** `--quiet`: errors only. The summary still counts all. */
export async function* errorsOnly(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
  for await (const event of events) {
    if (event.kind === 'note')
      yield { kind: 'note', result: { ...event.result, findings: errorsOf(event.result.findings) } };
    else if (event.kind === 'record') {
      const findings = errorsOf(event.result.findings);
      if (findings.length > 0) yield { kind: 'record', result: { ...event.result, findings } };
    } else yield event;
  }
}

function errorsOf<F extends { readonly level: string }>(findings: readonly F[]): readonly F[] {
  return findings.filter(({ level }) => level === 'error');
}
