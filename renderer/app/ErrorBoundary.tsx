import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useT } from '../i18n';
import { ErrorState } from '../ui/ErrorState';

/** What a screen shows when it broke: the rest of the application goes on. */
export function CrashedScreen({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useT();
  // names of functions only: a message might quote what a person typed
  const details = error instanceof Error ? [error.name, ...(error.stack?.match(/^\s+at .*$/gm) ?? [])].join('\n') : typeof error;
  return <ErrorState title={t('shell.crash.title')} safe={t('shell.crash.text')} onRetry={onRetry} details={details} />;
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Hears of the failure, to put it in the log of the application without personal data. */
  readonly onCrash?: (error: Error, info: ErrorInfo) => void;
}

/** Keeps a broken part from taking the rest down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.props.onCrash?.(error, info);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <CrashedScreen error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
