import { PdfView } from '../../ui/pdf/PdfView';

const PAGE = 'BT /F1 24 Tf 72 720 Td (Convocation) Tj 0 -40 Td /F1 12 Tf (Mercredi 25 novembre 2026, 9 h 30) Tj ET';

/** The smallest PDF that shows words, on two pages. */
function samplePdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    ...[0, 1].map(
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> >>',
    ),
    `<< /Length ${PAGE.length} >>\nstream\n${PAGE}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

const sample = samplePdf();

/** The PDF view with a document of two pages. */
export function PaperSheet() {
  return <PdfView bytes={sample} />;
}
