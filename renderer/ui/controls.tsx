import { useRef, type ReactNode } from 'react'
import {
  Button as AriaButton, type ButtonProps, Dialog as AriaDialog, Heading, Input, Label, ListBox, ListBoxItem, Menu, MenuItem, MenuTrigger, Modal,
  ModalOverlay, Popover, Select, SelectValue, Separator, Text, TextArea, TextField, ToggleButton, type ToggleButtonProps, Tooltip, TooltipTrigger,
} from 'react-aria-components'
import { ChevronDown } from 'lucide-react'
import { useKeepFocus } from './keep-focus'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

/** A text button. */
export function Button({ look = 'plain', small = false, className = '', ...rest }: Omit<ButtonProps, 'className'> & { look?: Look; small?: boolean; className?: string }) {
  return <AriaButton {...rest} className={`button ${look} ${small ? 'small' : ''} ${className}`} />
}

/** A button that shows an icon only: its label is read aloud and shown as a tooltip with the shortcut. */
export function IconButton({ label, shortcut, small = true, look = 'quiet', children, ...rest }: Omit<ButtonProps, 'className' | 'children'> & { label: string; shortcut?: string; small?: boolean; look?: Look; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={`button icon ${look} ${small ? 'small' : ''}`}>{children}</AriaButton>
      <Hint label={label} shortcut={shortcut} />
    </TooltipTrigger>
  )
}

/** An icon button that stays pressed. */
export function IconToggle({ label, shortcut, small = true, children, ...rest }: Omit<ToggleButtonProps, 'className' | 'children'> & { label: string; shortcut?: string; small?: boolean; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton {...rest} aria-label={label} className={`button icon quiet ${small ? 'small' : ''}`}>{children}</ToggleButton>
      <Hint label={label} shortcut={shortcut} />
    </TooltipTrigger>
  )
}

function Hint({ label, shortcut }: { label: string; shortcut?: string | undefined }) {
  return (
    <Tooltip className="tooltip" offset={6}>
      {label}
      {shortcut ? <kbd>{shortcut}</kbd> : null}
    </Tooltip>
  )
}

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  help?: string
  lines?: number
  placeholder?: string
  autoFocus?: boolean
  isInvalid?: boolean
  isRequired?: boolean
  hideLabel?: boolean
  onBlur?: () => void
}

/** A labelled text field; `lines` above 1 makes a text area. */
export function Field({ label, value, onChange, help, lines = 1, placeholder, autoFocus = false, isInvalid = false, isRequired = false, hideLabel = false, onBlur }: FieldProps) {
  const common = { className: 'input', ...(placeholder ? { placeholder } : {}) }
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={isInvalid} isRequired={isRequired} autoFocus={autoFocus} {...(hideLabel ? { 'aria-label': label } : {})} {...(onBlur ? { onBlur } : {})}>
      {hideLabel ? null : <Label>{label}</Label>}
      {lines > 1 ? <TextArea {...common} rows={lines} /> : <Input {...common} />}
      {help ? <Text slot="description" className="help">{help}</Text> : null}
    </TextField>
  )
}

export interface Choice<T extends string> { id: T; label: string }

/** A drop-down choice. */
export function Choose<T extends string>({ label, value, choices, onChange, hideLabel = false, small = false }: { label: string; value: T; choices: readonly Choice<T>[]; onChange: (value: T) => void; hideLabel?: boolean; small?: boolean }) {
  return (
    <Select className="field" value={value} onChange={(key) => { if (key !== null) onChange(key as T) }} {...(hideLabel ? { 'aria-label': label } : {})}>
      {hideLabel ? null : <Label>{label}</Label>}
      <AriaButton className={`button select-button ${small ? 'small' : ''}`}>
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popover className="popover" offset={4}>
        <ListBox>
          {choices.map((choice) => <ListBoxItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.label}>{choice.label}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  )
}

export interface MenuEntry { id: string; label: string; icon?: ReactNode; shortcut?: string; isDisabled?: boolean; onAction: () => void }

/** The lines of a menu; null draws a line. */
export function MenuEntries({ entries }: { entries: (MenuEntry | null)[] }) {
  return entries.map((entry, index) =>
    entry === null ? <Separator key={`line-${index}`} className="menu-line" /> : (
      <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.label} isDisabled={entry.isDisabled ?? false} onAction={entry.onAction}>
        {entry.icon}
        <span>{entry.label}</span>
        {entry.shortcut ? <kbd>{entry.shortcut}</kbd> : null}
      </MenuItem>
    ))
}

/** A menu behind a button given as `trigger`; null entries draw a line. */
export function MenuButton({ trigger, entries, label }: { trigger: ReactNode; entries: (MenuEntry | null)[]; label: string }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={4}>
        <Menu aria-label={label}>
          <MenuEntries entries={entries} />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A modal dialog; Escape and the scrim close it unless `isBusy`. */
export function Dialog({ title, lead, children, footer, onClose, className = '', isBusy = false }: { title: string; lead?: string; children: ReactNode; footer?: ReactNode; onClose: () => void; className?: string; isBusy?: boolean }) {
  return (
    <ModalOverlay className="modal-scrim" isOpen isDismissable={!isBusy} isKeyboardDismissDisabled={isBusy} onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className="modal">
        <DialogBox className={`dialog ${className}`}>
          <header>
            <Heading slot="title" level={2}>{title}</Heading>
            {lead ? <p>{lead}</p> : null}
          </header>
          <div className="content">{children}</div>
          {footer ? <footer>{footer}</footer> : null}
        </DialogBox>
      </Modal>
    </ModalOverlay>
  )
}

/** The dialog itself, which holds the keyboard while it is open. */
function DialogBox({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  useKeepFocus(box)
  return <AriaDialog ref={box} className={className}>{children}</AriaDialog>
}
