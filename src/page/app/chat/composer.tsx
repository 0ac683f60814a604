import {useEffect, useRef, useState} from 'preact/hooks';
import type {Deeds, MessageEntry} from './deeds.js';

export type Draft = {readonly kind: 'reply' | 'edit'; readonly message: MessageEntry} | undefined;

interface Props {
	readonly deeds: Deeds;
	readonly draft: Draft;
	readonly onDone: () => void;
	readonly onFile: (file: File) => void;
	readonly disabled: boolean;
}

/** Where a person writes. Enter sends, Shift+Enter begins a new line, Escape ends an answer or a change. */
export const Composer = ({deeds, draft, onDone, onFile, disabled}: Props) => {
	const [text, setText] = useState('');
	const area = useRef<HTMLTextAreaElement>(null);
	const files = useRef<HTMLInputElement>(null);

	useEffect(() => {
		if (!draft) return;
		if (draft.kind === 'edit') setText(draft.message.text ?? '');
		area.current?.focus();
	}, [draft]);

	const send = (): void => {
		if (text.trim() === '') return;
		if (draft?.kind === 'edit') deeds.perform({act: 'edit', text});
		else deeds.perform({act: 'say', text, ...(draft && {replyTo: draft.message.id})});
		setText('');
		onDone();
	};
	const cancel = (): void => {
		if (draft?.kind === 'edit') setText('');
		onDone();
	};

	return (
		<form
			class="composer"
			onSubmit={event => {
				event.preventDefault();
				send();
			}}
		>
			{draft && (
				<p class="draft">
					<span>
						{draft.kind === 'reply' ? 'Reply to' : 'Change'} “{(draft.message.text ?? 'an attachment').slice(0, 80)}”
					</span>
					<button type="button" class="quiet" onClick={cancel}>
						Cancel
					</button>
				</p>
			)}
			<input
				ref={files}
				type="file"
				class="unseen"
				tabIndex={-1}
				aria-label="File to send"
				onChange={({currentTarget}) => {
					for (const file of currentTarget.files ?? []) onFile(file);
					currentTarget.value = '';
				}}
			/>
			<button
				type="button"
				class="quiet attach"
				aria-label="Send a picture or file"
				title="Send a picture or file"
				disabled={disabled}
				onClick={() => files.current?.click()}
			>
				<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
					<path d="M3 15l4-5 3 3.500 2.500-3L17 15M3 3.500h14v13H3zM13 7.200h.010" />
				</svg>
			</button>
			<textarea
				ref={area}
				rows={1}
				value={text}
				disabled={disabled}
				aria-label="Message"
				placeholder={disabled ? 'The menu takes the place of writing' : 'Message'}
				onInput={({currentTarget}) => setText(currentTarget.value)}
				onPaste={({clipboardData}) => {
					for (const file of clipboardData?.files ?? []) onFile(file);
				}}
				onKeyDown={event => {
					if (event.key === 'Escape') cancel();
					if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
					event.preventDefault();
					send();
				}}
			/>
			<button type="submit" class="primary" disabled={disabled || text.trim() === ''}>
				{draft?.kind === 'edit' ? 'Save' : 'Send'}
			</button>
		</form>
	);
};
