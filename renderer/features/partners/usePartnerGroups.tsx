import { IconBuilding } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useQueryCall } from '../../app/connection';
import type { PaletteGroup } from '../../app/palette/paletteItem';
import { useSession } from '../../app/session';
import { inLanguage, phoneText, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';

/** Rest between two questions to the core while typing, in ms. */
const TYPING_PAUSE = 50;
const SHOWN = 5;

/** The partners that a text finds, for the palette. */
export function usePartnerGroups(query: string, enabled: boolean): readonly PaletteGroup[] {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const navigate = useNavigate();
  const reads = useSession().agent.rights.includes('case.read');
  const typed = query.trim();
  const [text] = useDebouncedValue(typed, TYPING_PAUSE, { leading: true });
  const asked = enabled && reads && text !== '' && typed !== '';
  const { data } = useQueryCall(
    'partner.list',
    { query: { text, kinds: [], active: 'active' }, limit: SHOWN },
    { entities: ['partner'], enabled: asked },
  );
  if (!asked || !data || data.rows.length === 0) return [];
  const kindName = (code: string): string => {
    const known = legal?.referential.partnerKinds.byCode(code);
    return known ? inLanguage(known.label, language) : code;
  };
  return [
    {
      id: 'partners',
      heading: t('partners.found'),
      items: data.rows.map(one => ({
        id: `partner-${one.id}`,
        label: one.name,
        note: [kindName(one.kind), one.city, one.phone === null ? null : phoneText(one.phone)]
          .filter(part => part !== null)
          .join(' · '),
        icon: <IconBuilding size={18} stroke={1.6} aria-hidden />,
        run: () => void navigate({ to: '/directory', search: { partner: one.id } }),
      })),
    },
  ];
}
