import * as React from 'react'
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'

interface Props {
  readonly text: string
  /** Read out instead of the text, where several buttons say the same. */
  readonly label?: string
  readonly isPrimary?: boolean
  readonly isMultiple?: boolean
  /** A whole folder, to the bottom. */
  readonly isFolder?: boolean
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => Promise<void> | void
}

/** A button that asks for files. The input is for the browser; people see and hear the button. */
export function FileButton(props: Props): JSX.Element {
  const { text, label = text, isPrimary, isMultiple, isFolder, accept = '.xlsx', onFiles } = props
  const input = React.useRef<HTMLInputElement>(null)
  const Button = isPrimary ? PrimaryButton : DefaultButton
  return (
    <>
      <Button
        text={text}
        {...(label !== text && { ariaLabel: label })}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={isMultiple ?? false}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          void onFiles(files)
        }}
      />
    </>
  )
}
