import {useEffect, useState} from 'preact/hooks';
import {ChatView} from './chat/chat-view.js';
import {DoctorView} from './doctor/doctor-view.js';
import {useRoute, useStore} from './hooks.js';
import {CallsView} from './inspect/calls-view.js';
import {DeliveriesView} from './inspect/deliveries-view.js';
import type {State, Store} from './store.js';

interface View {
	readonly name: string;
	readonly title: string;
	count?(state: State): number;
	shown(state: State): boolean;
}

const views: readonly View[] = [
	{name: 'chat', title: 'Chat', shown: ({mode}) => mode === 'sandbox'},
	{name: 'deliveries', title: 'Deliveries', count: ({deliveries}) => deliveries.length, shown: () => true},
	{
		name: 'calls',
		title: 'Calls',
		count: ({calls}) => calls.filter(({ours}) => !ours).length,
		shown: ({mode}) => mode === 'sandbox',
	},
	{name: 'doctor', title: 'Doctor', shown: ({doctor}) => doctor},
];

const connectionWords = {connecting: 'Connecting…', open: 'Live', lost: 'Not connected'} as const;

export const App = ({store}: {readonly store: Store}) => {
	const state = useStore(store);
	const route = useRoute();
	const [failure, setFailure] = useState('');
	const offered = views.filter(({shown}) => shown(state));
	const [wanted = '', id] = route.split('/');
	const current = offered.find(({name}) => name === wanted) ?? offered[0];
	const name = current?.name;
	// What went wrong belongs to the view it went wrong in.
	useEffect(() => setFailure(''), [name]);
	const fail = (error: unknown): void => setFailure(error instanceof Error ? error.message : String(error));

	return (
		<>
			<header class="top">
				<h1>
					<img src="icon.svg" alt="" width="24" height="24" />
					<span>messenger-tool</span>
				</h1>
				<nav aria-label="Views">
					{offered.map(view => (
						<a key={view.name} href={`#/${view.name}`} aria-current={view.name === name ? 'page' : undefined}>
							{view.title}
							{view.count && view.count(state) > 0 && <span class="count">{view.count(state)}</span>}
						</a>
					))}
				</nav>
				<p class={`connection ${state.connection}`} role="status">
					<span class="words">{connectionWords[state.connection]}</span>
				</p>
			</header>
			{failure !== '' && (
				<div class="failure" role="alert">
					<p>{failure}</p>
					<button type="button" class="quiet" onClick={() => setFailure('')}>
						Dismiss
					</button>
				</div>
			)}
			<main class={name}>
				{!state.ready && <p class="empty">Waiting for the tool…</p>}
				{state.ready && name === 'chat' && <ChatView state={state} onFailure={fail} />}
				{state.ready && name === 'deliveries' && <DeliveriesView state={state} selected={id} onFailure={fail} />}
				{state.ready && name === 'calls' && <CallsView state={state} selected={id} onFailure={fail} />}
				{state.ready && name === 'doctor' && <DoctorView onFailure={fail} />}
			</main>
		</>
	);
};
