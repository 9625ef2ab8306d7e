import type { ArchiveForm, ArchiveFormat } from './archiveForm';

const NAMESPACE = 'fr:gouv:culture:archivesdefrance:seda:v2.3';

/** A file of the package. */
export interface ArchivedFile {
  readonly title: string;
  /** Day of the paper, or null when it is not known. */
  readonly day: string | null;
  /** Place in the package: `content/ID10.pdf`. */
  readonly uri: string;
  readonly mediaType: string;
  readonly format: ArchiveFormat | null;
  /** In hexadecimal. */
  readonly sha512: string;
  readonly size: number;
}

export interface ArchivedCase {
  readonly message: string;
  /** Instant of the transfer, ISO 8601 in UTC. */
  readonly at: string;
  readonly title: string;
  readonly from: string | null;
  /** Day from which the rules count: the end of the last measure. */
  readonly to: string;
  readonly files: readonly ArchivedFile[];
}

type Child = string | null;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text that any XML 1.0 reader takes: signs that XML cannot hold are dropped, the others escaped. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, sign => ESCAPES[sign] ?? sign);

const element = (name: string, children: readonly Child[] | string, attributes = ''): string =>
  `<${name}${attributes}>${typeof children === 'string' ? xmlText(children) : children.filter(one => one !== null).join('')}</${name}>`;

/** Writes the manifest of a package: one unit for the case, one under it for each file (SEDA 2.3, order of its schema). */
export function sedaManifest(form: ArchiveForm, archived: ArchivedCase): string {
  const { codeLists } = form;
  const agency = (name: string, identifier: string): string => element(name, [element('Identifier', identifier)]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'ArchiveTransfer',
      [
        element('Date', archived.at),
        element('MessageIdentifier', archived.message),
        element('ArchivalAgreement', form.archivalAgreement),
        element('CodeListVersions', [
          element('MessageDigestAlgorithmCodeListVersion', codeLists.messageDigestAlgorithm),
          element('MimeTypeCodeListVersion', codeLists.mimeType),
          element('FileFormatCodeListVersion', codeLists.fileFormat),
          element('AppraisalRuleCodeListVersion', codeLists.appraisalRule),
          element('AccessRuleCodeListVersion', codeLists.accessRule),
        ]),
        element('DataObjectPackage', [
          ...archived.files.map(dataObject),
          element('DescriptiveMetadata', [caseUnit(form, archived)]),
          element('ManagementMetadata', [
            element('OriginatingAgencyIdentifier', form.originatingAgency),
            element('SubmissionAgencyIdentifier', form.transferringAgency),
          ]),
        ]),
        agency('ArchivalAgency', form.archivalAgency),
        agency('TransferringAgency', form.transferringAgency),
      ],
      ` xmlns="${NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ),
    '\n',
  ].join('');
}

function dataObject(file: ArchivedFile, index: number): string {
  const name = file.uri.slice(file.uri.lastIndexOf('/') + 1);
  const binary = element(
    'BinaryDataObject',
    [
      element('DataObjectVersion', 'BinaryMaster_1'),
      element('Uri', file.uri),
      element('MessageDigest', file.sha512, ' algorithm="SHA-512"'),
      element('Size', String(file.size)),
      element('FormatIdentification', [
        file.format && element('FormatLitteral', file.format.name),
        element('MimeType', file.mediaType),
        file.format && element('FormatId', file.format.id),
      ]),
      element('FileInfo', [element('Filename', name)]),
    ],
    ` id="ID${index + 10}"`,
  );
  return element('DataObjectGroup', [binary], ` id="GOT${index + 10}"`);
}

function caseUnit(form: ArchiveForm, archived: ArchivedCase): string {
  const start = element('StartDate', archived.to);
  return element(
    'ArchiveUnit',
    [
      element('Management', [
        // the schema has them in this order
        element('AppraisalRule', [
          element('Rule', form.appraisalRule.code),
          start,
          element('FinalAction', form.appraisalRule.finalAction),
        ]),
        element('AccessRule', [element('Rule', form.accessRule.code), start]),
      ]),
      element('Content', [
        element('DescriptionLevel', 'File'),
        element('Title', archived.title),
        element('OriginatingAgency', [element('Identifier', form.originatingAgency)]),
        archived.from && element('StartDate', archived.from),
        element('EndDate', archived.to),
      ]),
      ...archived.files.map((file, index) =>
        element(
          'ArchiveUnit',
          [
            element('Content', [
              element('DescriptionLevel', 'Item'),
              element('Title', file.title),
              file.day && element('StartDate', file.day),
              file.day && element('EndDate', file.day),
            ]),
            element('DataObjectReference', [element('DataObjectGroupReferenceId', `GOT${index + 10}`)]),
          ],
          ` id="AU${index + 10}"`,
        ),
      ),
    ],
    ' id="AU1"',
  );
}
