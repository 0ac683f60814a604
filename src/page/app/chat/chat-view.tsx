import {useMemo, useState} from 'preact/hooks';
import type {Act} from '../../wire.js';
import {api} from '../api.js';
import {useKept} from '../hooks.js';
import {safeUrl} from '../safe-url.js';
import type {State} from '../store.js';
import {Composer, type Draft} from './composer.js';
import {Conversation} from './conversation.js';
import type {Deeds} from './deeds.js';
import {MoreMenu} from './more-menu.js';
import {PageMenu} from './page-menu.js';
import {People} from './people.js';

interface Props {
	readonly state: State;
	readonly onFailure: (error: unknown) => void;
}

/** Messenger, as one person has it on the phone. */
export const ChatView = ({state, onFailure}: Props) => {
	const {pages, people, threads} = state.world;
	const [pageId, choosePage] = useKept('page', '');
	const [personId, choosePerson] = useKept('person', '');
	const [draft, setDraft] = useState<Draft>(undefined);
	const [opens, setOpens] = useState<string | undefined>(undefined);
	const page = pages.find(({id}) => id === pageId) ?? pages[0];
	// Somebody new is known by the page-scoped id first.
	const person = people.find(({id, psids}) => id === personId || psids[page?.id ?? ''] === personId) ?? people[0];

	const deeds = useMemo((): Deeds => {
		const perform = async (act: Act): Promise<void> => {
			if (!page || !person) return;
			const answer = await api.act(page.id, person.id, act);
			setOpens(answer.opens);
		};
		return {
			perform: act => {
				perform(act).catch(onFailure);
			},
			reply: message => setDraft({kind: 'reply', message}),
			edit: message => setDraft({kind: 'edit', message}),
		};
		// The chosen ids stand for page and person, which are other objects after every change of the world.
	}, [page?.id, person?.id]);

	if (!page || !person) return <p class="empty">The world of this sandbox has no page, or no people.</p>;

	const add = async (name: string): Promise<void> => {
		const {psid} = await api.act(page.id, name, {act: 'join'});
		choosePerson(psid);
	};
	const onNew = (name: string): void => {
		add(name).catch(onFailure);
	};
	const psid = person.psids[page.id] ?? '';
	const thread = threads.find(({psid: id}) => id === psid);
	const menu = thread?.menu ?? page.menu;
	const address = safeUrl(opens);

	return (
		<>
			<People
				pages={pages}
				page={page}
				people={people}
				person={person}
				entries={state.entries}
				onPage={choosePage}
				onPerson={choosePerson}
				onNew={onNew}
			/>
			<section class="chat" aria-label="Chat">
				<header>
					<h2>
						{page.name} <span class="quietly">with {person.name}</span>
					</h2>
					{thread?.linkedAs !== undefined && <span class="badge">linked</span>}
					<MoreMenu page={page} thread={thread} deeds={deeds} onNew={onNew} />
				</header>
				<Conversation
					key={psid}
					entries={state.entries[psid] ?? []}
					page={page}
					personName={person.name}
					deeds={deeds}
					typingSince={state.typing[psid]}
					seen={state.seen[psid] === true}
				/>
				{opens !== undefined && (
					<p class="opens" role="status">
						{address === undefined ? (
							<span>The phone opens {opens}</span>
						) : (
							<a href={address} target="_blank" rel="noopener" onClick={() => setOpens(undefined)}>
								Continue on {new URL(address).host} ↗
							</a>
						)}
						<button type="button" class="quiet" onClick={() => setOpens(undefined)}>
							Close
						</button>
					</p>
				)}
				<div class="foot">
					{menu.length > 0 && <PageMenu items={menu} deeds={deeds} />}
					<Composer
						deeds={deeds}
						draft={draft}
						onDone={() => setDraft(undefined)}
						onFile={file => {
							api.upload(page.id, person.id, file).catch(onFailure);
						}}
						disabled={page.composerDisabled}
					/>
				</div>
			</section>
		</>
	);
};
