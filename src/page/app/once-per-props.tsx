import {Component, type ComponentChild, type FunctionComponent} from 'preact';

/** A component that is drawn again only when one of its properties is another: a thousand messages stay as they are. */
export const oncePerProps = <Props extends object>(Inner: FunctionComponent<Props>) =>
	class extends Component<Props> {
		override shouldComponentUpdate(next: Readonly<Props>): boolean {
			const names = Object.keys({...next, ...this.props}) as (keyof Props)[];
			return names.some(name => next[name] !== (this.props as Props)[name]);
		}

		override render(): ComponentChild {
			return <Inner {...(this.props as Props)} />;
		}
	};
