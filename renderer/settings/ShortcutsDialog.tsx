import './settings.css'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../ui/controls'
import { Keys } from './Keys'
import { type ShortcutGroup, shortcutGroups } from './shortcut-list'

/** Every shortcut in one table. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('settings.shortcuts')} lead={t('settings.shortcutsLead')} onClose={onClose} className="shortcuts-dialog" footer={<Button look="primary" autoFocus onPress={onClose}>{t('settings.close')}</Button>}>
      <div className="shortcut-groups" role="group" aria-label={t('settings.shortcuts')} tabIndex={0}>{shortcutGroups.map((group) => <Group key={group.id} group={group} />)}</div>
    </Dialog>
  )
}

function Group({ group }: { group: ShortcutGroup }) {
  const { t } = useTranslation()
  return (
    <table className="shortcut-table">
      <caption>{t(`settings.group.${group.id}`)}</caption>
      <thead className="sr-only"><tr><th scope="col">{t('settings.does')}</th><th scope="col">{t('settings.key')}</th></tr></thead>
      <tbody>{group.shortcuts.map(({ name, keys }) => <tr key={name}><td>{t(`settings.keys.${name}`)}</td><td><Keys keys={keys} /></td></tr>)}</tbody>
    </table>
  )
}
