import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Entry, PageView} from '../../wire.js';
import type {Deeds, MessageEntry} from './deeds.js';
import {Message} from './message.js';
import {QuickReplies} from './quick-replies.js';
import {Refused} from './refused.js';
import {Welcome} from './welcome.js';

interface Props {
	readonly entries: readonly Entry[];
	readonly page: PageView;
	readonly personName: string;
	readonly deeds: Deeds;
	/** Since when the bot types. */
	readonly typingSince: number | undefined;
	readonly seen: boolean;
}

/** Messenger shows typing for so long, if nothing ends it. */
const typingLasts = 20_000;
/** Who is this near to the end wants to see what comes. */
const nearEnd = 120;

const isMessage = (entry: Entry | undefined): entry is MessageEntry => entry?.kind === 'message';

const quotedIn = (entries: ReadonlyMap<string, Entry>, {replyTo}: MessageEntry): string | undefined => {
	if (replyTo === undefined) return undefined;
	const original = entries.get(replyTo);
	return isMessage(original) ? (original.text ?? 'An attachment').slice(0, 120) : 'An earlier message';
};

export const Conversation = ({entries, page, personName, deeds, typingSince, seen}: Props) => {
	const log = useRef<HTMLDivElement>(null);
	const following = useRef(true);
	const [, redraw] = useState(0);
	const typing = typingSince !== undefined && Date.now() - typingSince < typingLasts;
	const messages = entries.filter(isMessage);
	const last = messages.at(-1);
	const lastOwn = messages.findLast(({from}) => from === 'person');
	const byId = new Map(entries.map(entry => [entry.id, entry]));

	useEffect(() => {
		if (typingSince === undefined) return undefined;
		const timer = setTimeout(() => redraw(count => count + 1), typingLasts);
		return () => clearTimeout(timer);
	}, [typingSince]);
	useLayoutEffect(() => {
		if (following.current && log.current) log.current.scrollTop = log.current.scrollHeight;
	}, [entries, typing]);

	return (
		<div
			ref={log}
			class="log"
			role="log"
			aria-label={`Conversation of ${personName} with ${page.name}`}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
			tabIndex={0}
			onScroll={({currentTarget: {scrollHeight, scrollTop, clientHeight}}) => {
				following.current = scrollHeight - scrollTop - clientHeight < nearEnd;
			}}
		>
			{messages.length === 0 && <Welcome page={page} personName={personName} deeds={deeds} />}
			{entries.map((entry, index) => {
				if (entry.kind === 'refused') return <Refused key={entry.id} entry={entry} />;
				if (entry.kind === 'note')
					return (
						<p key={entry.id} class={`note ${entry.tone}`}>
							{entry.text}
						</p>
					);
				const before = entries[index - 1];
				const first = !isMessage(before) || before.from !== entry.from || before.persona !== entry.persona;
				return (
					<Message
						key={entry.id}
						message={entry}
						deeds={deeds}
						page={page}
						personName={personName}
						quoted={quotedIn(byId, entry)}
						first={first}
						editable={entry === lastOwn && entry.text !== undefined}
					/>
				);
			})}
			{seen && last?.from === 'person' && <p class="seen">Seen</p>}
			{typing && (
				<p class="typing">
					<span class="unseen">{page.name} is typing</span>
					<i aria-hidden="true" />
					<i aria-hidden="true" />
					<i aria-hidden="true" />
				</p>
			)}
			{last?.from === 'page' && <QuickReplies message={last} deeds={deeds} />}
		</div>
	);
};
