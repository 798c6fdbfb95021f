/** Words in Chinese with their English, where there is one. */
export type Words = { readonly zh: string; readonly en?: string };

export type SkillLevel = 1 | 2 | 3 | 4 | 5;

/** Where a reader can check a certificate; from settings, never from code. */
export type QueryAddresses = {
  readonly certificate: string;
  readonly body: string;
  readonly provincial?: string;
};

/** What every certificate says of its holder, as it was when issued. */
export type HolderFacts = {
  readonly holderName: string;
  /** Romanised name as somebody confirmed it; printed beside the name on bilingual certificates, else nothing is. */
  readonly holderNamePinyin?: string;
  readonly idKind: Words;
  readonly idNumber: string;
  /** Printed on training certificates; absent only before it is known, and in level facts of earlier versions. */
  readonly sex?: 'female' | 'male';
  readonly certificateNumber: string;
  /** YYYY-MM-DD. */
  readonly issueDate: string;
  /** Complete signed text of the QR code. */
  readonly qrText: string;
  /** 证书印制流水码: of the sheet being printed, not of what was issued; never frozen. */
  readonly printSerial?: string;
};

/** The frozen facts of one 职业技能等级证书; fields required by 人社鉴发〔2021〕1号. */
export type LevelCertificateFacts = HolderFacts & {
  readonly kind: 'level';
  readonly occupation: Words;
  /** 工种/职业方向; absent prints `--`, which the notice asks for instead of a blank. */
  readonly direction?: Words;
  readonly level: SkillLevel;
  /** 评价机构, exactly as filed. */
  readonly body: Words;
  /** 证书正文; absent takes the usual wording with the body's name. */
  readonly bodyText?: Words;
  readonly addresses: QueryAddresses;
};

/** The frozen facts of one 培训合格证书 (职业教育法 art. 51). */
export type TrainingCertificateFacts = HolderFacts & {
  readonly kind: 'training';
  readonly course: Words;
  /** A skill level, another degree such as 专项, or nothing (`--`). */
  readonly level?: SkillLevel | Words;
  /** The sentence above the facts; absent takes the usual wording. */
  readonly bodyText?: Words;
  /** YYYY-MM-DD. */
  readonly startDate: string;
  readonly endDate: string;
  /** 学时 of 45 minutes. */
  readonly hours: number;
  readonly result: Words;
  readonly institution: Words;
};

export type CertificateFacts = LevelCertificateFacts | TrainingCertificateFacts;

/** One certificate to print. The photo is a JPEG of 25 × 35 mm proportions, upright and without metadata. */
export type CertificateItem<Facts extends CertificateFacts = CertificateFacts> = {
  readonly facts: Facts;
  readonly photo?: Uint8Array;
};

/** A director's signature or the seal as a scanned picture, placed like ink over the print. */
export type SealPicture = {
  readonly jpeg: Uint8Array;
  /** Millimetres of the box in which the picture lies whole, in its own proportions. */
  readonly width: number;
  readonly height: number;
};

/** Font files by path, as the drawing kit takes them; `chosen` is a font of this computer, such as 仿宋. */
export type CertificateFonts = {
  readonly serif: string;
  readonly serifBold: string;
  readonly sans: string;
  readonly sansBold: string;
  readonly chosen?: { readonly file: string; readonly postscriptName?: string };
  /** Fonts of this computer with rare characters, such as 宋体-ExtB, asked last. */
  readonly extras?: ReadonlyArray<{ readonly file: string; readonly postscriptName?: string }>;
};

/** How a batch is printed; the same for all its certificates. */
export type CertificateStyle = {
  readonly language: 'zh' | 'zh+en';
  /** Version of the built-in template that drew a frozen print; only the present one can be drawn anew. */
  readonly templateVersion: 1;
  readonly fonts: CertificateFonts;
  /** Instant written into the file, ISO 8601 with offset. */
  readonly createdAt: string;
  /** `pasted` leaves a frame for a photo to be glued in. */
  readonly photo: 'printed' | 'pasted';
  readonly seal?: SealPicture;
  readonly signature?: SealPicture;
  /** On a screen: the ID number with stars. */
  readonly masked?: boolean;
  /** To look at, never to hand out: 预览 PREVIEW across the sheet, the place for the seal, no seal and no signature. */
  readonly preview?: boolean;
  /** The fictional institution: 演示 DEMO across the sheet. */
  readonly demo?: boolean;
  /** Where this printer puts the paper, millimetres to the right and downwards. */
  readonly offsetX?: number;
  readonly offsetY?: number;
  /** Only what is filled in, for stock with everything else already printed. */
  readonly dataOnly?: boolean;
};

/** Why a person's certificate cannot be printed as it stands. `item` counts from 0 in the batch. */
export type PrintRefusal = { readonly item: number; readonly holderName: string } & (
  | {
      readonly kind: 'missing-glyph' | 'invisible-character';
      readonly field: string;
      readonly character: string;
      readonly codePoint: string;
    }
  | { readonly kind: 'does-not-fit'; readonly field: string; readonly isEnglish: boolean }
  | { readonly kind: 'missing-photo' | 'unreadable-photo' | 'qr-too-long' }
);
