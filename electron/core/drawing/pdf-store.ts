import PdfFile from 'pdfkit';

/** A numbered object of the file; opaque outside this file. */
export type PdfObject = { readonly id: number };
export type PdfValue = string | number | boolean | PdfObject | PdfText | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = { readonly [key: string]: PdfValue };
/** Text as opposed to a name: pdfkit tells them apart by `new String`. */
export type PdfText = { readonly valueOf: () => object | string };

export type PdfResources = {
  readonly fonts: ReadonlyMap<string, PdfObject>;
  readonly xobjects: ReadonlyMap<string, PdfObject>;
  readonly states: ReadonlyMap<string, PdfObject>;
};

export type PdfSetup = {
  readonly title: string;
  readonly language: string;
  readonly author?: string;
  readonly subject?: string;
  /** Instant printed into the file as its making, so that the same facts give the same bytes. */
  readonly createdAt: Date;
  /** Points. */
  readonly pageSize: readonly [number, number];
};

/**
 * The objects of one PDF file, over pdfkit, which numbers, compresses and writes them.
 * The one place that touches what pdfkit's types leave out.
 */
export type PdfStore = {
  readonly object: (data: PdfDictionary) => PdfObject;
  readonly close: (object: PdfObject, data: PdfDictionary) => void;
  readonly closed: (data: PdfDictionary) => PdfObject;
  readonly stream: (bytes: Uint8Array, data: PdfDictionary) => PdfObject;
  readonly text: (text: string) => PdfText;
  readonly page: (content: string, resources: PdfResources) => void;
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

type Reference = { id: number; data: Record<string, unknown>; end(chunk?: Uint8Array): void };
type Opened = {
  ref(data: object): Reference;
  _root: Reference;
  page: {
    fonts: Record<string, unknown>;
    xobjects: Record<string, unknown>;
    ext_gstates: Record<string, unknown>;
    content: { write(chunk: Uint8Array): void };
  };
};

/** Starts a file whose pages print at true size: the viewer's "fit to page" would shift every measured place. */
export function openPdfStore(setup: PdfSetup): PdfStore {
  const document = new PdfFile({
    autoFirstPage: false,
    size: [...setup.pageSize],
    margin: 0,
    pdfVersion: '1.7',
    lang: setup.language,
    displayTitle: true,
    info: {
      Title: setup.title,
      ...(setup.author ? { Author: setup.author } : {}),
      ...(setup.subject ? { Subject: setup.subject } : {}),
      Creator: 'Peixun Desk',
      CreationDate: setup.createdAt,
    },
  });
  // pdfkit's published types end before its object layer; these members are public in its source.
  const opened = document as unknown as Opened;
  preferTrueSize(opened);
  const whole = collect(document);
  const add = (data: PdfDictionary) => opened.ref({ ...data });
  return {
    object: add,
    close: (object, data) => {
      // Every PdfObject handed out above is a pdfkit reference.
      const reference = object as Reference;
      Object.assign(reference.data, data);
      reference.end();
    },
    closed: (data) => {
      const reference = add(data);
      reference.end();
      return reference;
    },
    stream: (bytes, data) => {
      const reference = add(data);
      reference.end(bytes);
      return reference;
    },
    text: (text) => new String(text),
    page: (content, resources) => {
      document.addPage();
      for (const [label, object] of resources.fonts) opened.page.fonts[label] = object;
      for (const [label, object] of resources.xobjects) opened.page.xobjects[label] = object;
      for (const [label, object] of resources.states) opened.page.ext_gstates[label] = object;
      opened.page.content.write(Buffer.from(content, 'latin1'));
    },
    finish: () => {
      document.end();
      return whole;
    },
  };
}

function preferTrueSize(opened: Opened): void {
  // `displayTitle` above makes this dictionary exist.
  const preferences = opened._root.data['ViewerPreferences'] as Reference;
  preferences.data['PrintScaling'] = 'None';
  preferences.data['PickTrayByPDFSize'] = true;
}

/** One buffer of its own, so that a worker can hand it over without copying. */
function collect(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}
