import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** Right click in a text: spelling suggestions, then cut, copy and paste in the language of the system. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { dictionarySuggestions, isEditable, selectionText, editFlags }) => {
    const suggestions: MenuItemConstructorOptions[] = dictionarySuggestions.map(word => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    }));
    const edit: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
        ]
      : selectionText === ''
        ? []
        : [{ role: 'copy' }];
    const items = suggestions.length > 0 ? [...suggestions, { type: 'separator' as const }, ...edit] : edit;
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
