import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/domain/entities';
import { person } from '../../../shared/domain/person';

/** They are of the service, not of a case, and outlive it. An entity added here has to hold nothing of a person. */
const OF_THE_SERVICE = new Set([
  'site',
  'antenna',
  'agent',
  'saved_view',
  'interview_template',
  'deadline_setting',
  'referential_update',
  'import_batch',
  'assignment_batch',
  'work_host',
  'work_post',
  'partner',
  'court',
  'magistrate',
  'erasure',
  'report_template',
  'delegation',
  'letter_text',
  'certificate',
  'certificate_revocation',
  'site_authority',
]);

describe('every entity', () => {
  const ofCases = entities.filter(one => one !== person && !OF_THE_SERVICE.has(one.name));

  it.each(ofCases.map(one => [one.name, one] as const))(
    '%s names its person in an indexed field, so that it goes with the case',
    (_name, entity) => {
      expect(entity.fields['person']?.indexed).toBe(true);
    },
  );
});
