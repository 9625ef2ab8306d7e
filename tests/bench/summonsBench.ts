import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';
import { required } from '../../shared/base/result';
import type { SummonsInput } from '../../electron/core/paper';
import { createPaper } from '../../electron/core/paper';
import { frenchDate, frenchLongDate, frenchTime, personName } from '../../electron/core/paper/typography';
import { sampleSummons } from '../fixtures/summonsSample';

export interface SummonsFigures {
  jalonPagesPerSecond: number;
  /** pdfkit as its manual shows it: fonts given as bytes to each document. */
  pdfkitPagesPerSecond: number;
}

const fontsDir = fileURLToPath(new URL('../../resources/fonts', import.meta.url));
const MM = 72 / 25.4;

/**
 * Pages per second of the summons, tagged, by Jalon, and of the same text and boxes drawn by bare pdfkit without tags.
 * Measured in alternating turns of processor time, so that the load of the machine falls on both alike.
 */
export async function measureSummons(count: number): Promise<SummonsFigures> {
  const paper = createPaper({ fontsDir });
  const read = (name: string): Promise<Buffer> => readFile(`${fontsDir}/source-sans-3/SourceSans3-${name}.ttf`);
  const fonts = { regular: await read('Regular'), semiBold: await read('SemiBold') };
  const inputs = Array.from({ length: count }, (_, index) => sampleSummons(index));
  const spent = { jalon: 0, pdfkit: 0 };
  const turn = Math.max(1, Math.ceil(count / 10));
  for (const input of inputs.slice(0, turn)) {
    await paper.summons(input);
    await drawWithPdfkit(input, fonts);
  }
  for (let start = 0; start < count; start += turn) {
    const batch = inputs.slice(start, start + turn);
    spent.jalon += await processorMs(async () => {
      for (const input of batch) await paper.summons(input);
    });
    spent.pdfkit += await processorMs(async () => {
      for (const input of batch) await drawWithPdfkit(input, fonts);
    });
  }
  return { jalonPagesPerSecond: (count * 1000) / spent.jalon, pdfkitPagesPerSecond: (count * 1000) / spent.pdfkit };
}

async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same letter by bare pdfkit. */
export async function drawWithPdfkit(input: SummonsInput, fonts: { regular: Buffer; semiBold: Buffer }): Promise<Buffer> {
  const document = new PdfKit({
    size: 'A4',
    margins: { left: 22 * MM, top: 14 * MM, right: 20 * MM, bottom: 0 },
    pdfVersion: '1.7',
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>(resolve => document.on('end', resolve));
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.semiBold);
  const { letterhead, person, appointment } = input;
  const [left, width] = [22 * MM, (210 - 42) * MM];
  const write = (text: string, size: number, font: 'regular' | 'bold' = 'regular', colour = '#17232b'): typeof document =>
    document.font(font).fontSize(size).fillColor(colour).text(text, { width });
  document
    .font('bold')
    .fontSize(11.5)
    .fillColor('#17232b')
    .text(letterhead.service, { width: 78 * MM });
  document.fontSize(10).text(letterhead.antenna);
  document.font('regular').fontSize(9).fillColor('#475762');
  for (const line of [...letterhead.addressLines, letterhead.phone, letterhead.email]) document.text(line);
  document
    .font('bold')
    .fontSize(11)
    .fillColor('#17232b')
    .text(personName(person), 108 * MM, 45 * MM);
  document.font('regular');
  for (const line of person.addressLines) document.text(line);
  const issued = `${input.city}, le ${frenchDate(input.issuedOn)}`;
  document
    .font('bold')
    .fontSize(19)
    .text('Convocation', left, 83 * MM);
  document
    .font('regular')
    .fontSize(10.5)
    .text(issued, left, 85 * MM, { width, align: 'right' });
  document.moveDown();
  document.font('bold').text(personName(person), { continued: true });
  document.font('regular').text(` – date de naissance : ${frenchDate(required(person.birthDate, 'a birth date'))}`);
  write('Nous vous convoquons au rendez-vous suivant :', 10.5);
  const top = document.y + 8;
  document.rect(left, top, width, 132).fill('#f1f5f7').rect(left, top, 3, 132).fill('#0f5573');
  document.x = left + 14;
  document.y = top + 10;
  write(`${frenchLongDate(appointment.date)} à ${frenchTime(appointment.time)}`, 15, 'bold', '#0f5573');
  const rows: [string, string][] = [
    ['Lieu', [appointment.place, ...appointment.placeAddressLines].join('\n')],
    ['Modalité', appointment.modeLabel],
    ['Contact', `${appointment.contactName} – ${appointment.contactPhone}`],
  ];
  for (const [label, value] of rows) {
    const y = document.y + 4;
    document
      .fontSize(9.5)
      .font('regular')
      .fillColor('#475762')
      .text(label, left + 14, y);
    document
      .fontSize(10.5)
      .fillColor('#17232b')
      .text(value, left + 98, y, { width: width - 112 });
  }
  document.x = left;
  document.y = top + 144;
  write('Documents à apporter', 11.5, 'bold');
  document
    .font('regular')
    .fontSize(10.5)
    .list([...input.documentsToBring], { bulletRadius: 1.5 });
  document.moveDown();
  write('Si vous ne pouvez pas venir', 11.5, 'bold');
  document.font('regular').fontSize(10.5).text('Prévenez-nous dès que possible au ', { continued: true, width });
  document.font('bold').text(appointment.contactPhone, { continued: true });
  const rest = `, en indiquant la référence ${input.referenceNumber}. Conservez tout justificatif : il vous sera demandé.`;
  document.font('regular').text(rest);
  document.moveDown();
  const warningTop = document.y;
  document.x = left + 14;
  write('Avertissement', 10.5, 'bold');
  document.font('regular').text(input.warning.text, { continued: true, width: width - 28 });
  document.fillColor('#475762').text(` – ${input.warning.article}`);
  document.rect(left, warningTop, 3, document.y - warningTop).fill('#0f5573');
  document.fillColor('#17232b').text(input.signatory.role, 108 * MM, document.y + 16);
  document.font('bold').text(input.signatory.name, 108 * MM, document.y + 36);
  document
    .font('regular')
    .fontSize(8.5)
    .fillColor('#475762')
    .text(`Réf. ${input.referenceNumber}`, left, 283 * MM);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
