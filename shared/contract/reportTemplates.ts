import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { richTextSchema, type RichText } from '../domain/richText';
import { command, nothing, query } from './call';
import type { AgentName } from './case';

const type = z.string().trim().min(1).max(40);

/** A template of reports: the delivered one of each type, and the service's own. */
export interface ReportTemplateLine {
  /** Code of the report type for a delivered one, identifier for one of the service. */
  id: string;
  type: string;
  label: LocalisedText;
  origin: 'reference' | 'service';
  content: RichText;
  version: number;
  author: AgentName | null;
  changedOn: string | null;
  archivedOn: string | null;
  /** The one that a new report opens with. */
  serves: boolean;
}

/** Templates of reports. */
export const reportTemplateCalls = {
  'reportTemplate.list': query<ReportTemplateLine[]>()({ input: nothing, right: 'case.read' }),
  /** Former versions of the service's own template of a type, the latest first. */
  'reportTemplate.versions': query<
    { version: number; changedOn: string | null; author: AgentName | null; content: RichText }[]
  >()({
    input: z.strictObject({ type }),
    right: 'case.read',
  }),
  /** Writes the next version of the service's own template of a type. */
  'reportTemplate.save': command<{ id: string; version: number }>()({
    input: z.strictObject({ type, content: richTextSchema }),
    right: 'site.configure',
    errors: ['report.unknown-type'],
  }),
  /** Back to the delivered template (`archived`), or to the service's own. */
  'reportTemplate.archive': command<null>()({
    input: z.strictObject({ type, archived: z.boolean() }),
    right: 'site.configure',
  }),
};
