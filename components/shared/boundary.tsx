import { Component, type ComponentChildren } from 'preact';

interface BoundaryProps {
  /** what to show instead of a part that broke */
  instead: ComponentChildren;
  onBroken?: (error: unknown) => void;
  children: ComponentChildren;
}

/** A part of a page may break; the rest of the page stays. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onBroken?.(error);
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
