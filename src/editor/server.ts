import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  PositionEncodingKind,
  type Range,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsFor } from './actions.js';
import { completionsAt } from './completion.js';
import { diagnosticOf } from './diagnostics.js';
import type { Host, Setup } from './host.js';
import { hoverOf } from './hover.js';
import { look, type Seen } from './look.js';

/** Milliseconds after the last change before a document is looked at again: about the pause between two words. */
const PAUSE = 200;
/** Files that may change what the configuration comes to. */
const CONFIGURING = '**/{.caselintrc*,caselintrc*,caselint.config.*,.caselintignore,package.json,*.yaml,*.yml}';

/** A document as it was looked at last. */
interface Looked {
  readonly version: number;
  readonly shown: Promise<readonly { readonly seen: Seen; readonly diagnostic: Diagnostic }[]>;
}

/** Joins an editor to the engine. It serves one workspace: the folder in which a run would begin. */
export class Server {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #looked = new Map<string, Looked>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  #folder = process.cwd();
  #setup: Promise<Setup | undefined> | undefined;
  #canRegister = false;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#watchConfiguration());
    connection.onDidChangeWatchedFiles(() => this.#forget());
    connection.onDidChangeConfiguration(() => this.#forget());
    connection.onCodeAction((params) => this.#actions(params));
    connection.onHover(({ textDocument: { uri }, position }) => this.#hover(uri, { start: position, end: position }));
    connection.onCompletion(async ({ textDocument: { uri }, position }) => {
      const [document, setup] = [this.#documents.get(uri), await this.#configured()];
      return document && setup ? completionsAt(document, position, setup.plan.settings.abbreviations) : [];
    });
    this.#documents.onDidChangeContent(({ document }) => this.#showSoon(document));
    this.#documents.onDidClose(({ document: { uri } }) => {
      clearTimeout(this.#waiting.get(uri));
      this.#looked.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    const root = workspaceFolders?.[0]?.uri ?? rootUri;
    if (root?.startsWith('file:')) this.#folder = fileURLToPath(root);
    this.#canRegister = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'caselint', version: this.#host.version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        completionProvider: {},
      },
    };
  }

  #watchConfiguration(): void {
    if (!this.#canRegister) return;
    const watchers = [{ globPattern: CONFIGURING }];
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  /** The configuration may be another now. */
  #forget(): void {
    this.#setup = undefined;
    this.#looked.clear();
    for (const document of this.#documents.all()) this.#showSoon(document);
  }

  /** Nothing where the configuration is wrong, which the editor is told. */
  #configured(): Promise<Setup | undefined> {
    this.#setup ??= this.#host.configure(this.#folder).then(
      (setup) => {
        for (const remark of setup.remarks) this.#connection.console.warn(remark);
        return setup;
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
        return undefined;
      },
    );
    return this.#setup;
  }

  #showSoon(document: TextDocument): void {
    clearTimeout(this.#waiting.get(document.uri));
    this.#waiting.set(
      document.uri,
      setTimeout(() => void this.#show(document), PAUSE),
    );
  }

  async #show(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const shown = await this.#look(document);
    // Another change came while this one was looked at, or the document was closed.
    if (this.#documents.get(uri)?.version !== version) return;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics: shown.map(({ diagnostic }) => diagnostic) });
  }

  /** Looks at each version of a document once, whoever asks. */
  #look(document: TextDocument): Looked['shown'] {
    const { uri, version } = document;
    const known = this.#looked.get(uri);
    if (known?.version === version) return known.shown;
    const text = document.getText();
    const shown = this.#configured().then(async (setup) => {
      const seen = setup ? await look(uri, text, { folder: this.#folder, setup }) : [];
      return seen.map((one) => ({ seen: one, diagnostic: diagnosticOf(one, this.#host.pageOf) }));
    });
    this.#looked.set(uri, { version, shown });
    return shown;
  }

  async #shownAt(uri: string, range: Range) {
    const document = this.#documents.get(uri);
    const shown = document ? await this.#look(document) : [];
    return { document, shown: shown.filter(({ diagnostic }) => touches(diagnostic.range, range)) };
  }

  async #actions({ textDocument: { uri }, range }: CodeActionParams) {
    const { document, shown } = await this.#shownAt(uri, range);
    return document ? shown.flatMap(({ seen, diagnostic }) => actionsFor(seen, diagnostic, document)) : [];
  }

  async #hover(uri: string, range: Range) {
    const [{ shown }, setup] = [await this.#shownAt(uri, range), await this.#configured()];
    const [first] = shown.flatMap(({ seen, diagnostic }) => (seen.kind === 'finding' ? [{ seen, diagnostic }] : []));
    return first && setup ? hoverOf(first.seen.finding, first.diagnostic.range, { host: this.#host, setup }) : null;
  }
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
