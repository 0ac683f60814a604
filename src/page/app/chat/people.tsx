import type {Entry, PageView, PersonView} from '../../wire.js';
import {Chooser} from '../chooser.js';
import {TextForm} from './text-form.js';

interface Props {
	readonly pages: readonly PageView[];
	readonly page: PageView;
	readonly people: readonly PersonView[];
	readonly person: PersonView;
	readonly entries: Readonly<Record<string, readonly Entry[]>>;
	readonly onPage: (id: string) => void;
	readonly onPerson: (id: string) => void;
	readonly onNew: (name: string) => void;
}

const lastWords = (entries: readonly Entry[] | undefined): string => {
	const last = entries?.findLast(({kind}) => kind !== 'note');
	if (!last) return 'Has not written yet';
	return last.kind === 'note' ? '' : (last.text ?? 'Attachment').slice(0, 60);
};

/** Who talks to whom. */
export const People = ({pages, page, people, person, entries, onPage, onPerson, onNew}: Props) => (
	<section class="people" aria-label="Who talks to whom">
		<Chooser label="Page" value={page.id} options={pages} onChoose={onPage} />
		<Chooser label="Person" value={person.id} options={people} onChoose={onPerson} className="narrow" />
		<ul class="wide" aria-label="People">
			{people.map(({id, name, psids}) => (
				<li key={id}>
					<button type="button" aria-pressed={id === person.id} onClick={() => onPerson(id)}>
						<span class="avatar" aria-hidden="true">
							{[...name][0]}
						</span>
						<span>
							<strong>{name}</strong>
							<small>{lastWords(entries[psids[page.id] ?? ''])}</small>
						</span>
					</button>
				</li>
			))}
		</ul>
		<TextForm label="New person" placeholder="Name" button="Add" onText={onNew} />
	</section>
);
