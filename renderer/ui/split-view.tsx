import { Drawer } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useIsNarrow } from './media.ts';
import './split-view.css';

interface SplitViewProps {
  readonly children: ReactNode;
  /** The right third: what is missing, papers, people, history. */
  readonly side: ReactNode;
  readonly sideTitle: string;
  /** What waits there, told at the edge while it is folded. */
  readonly sideCount?: number;
}

/** Left two thirds and a right third, which on narrow screens becomes a drawer with a tab at the edge. */
export function SplitView({ children, side, sideTitle, sideCount }: SplitViewProps) {
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={isNarrow ? 'split-view is-narrow' : 'split-view'}>
      <div className="split-main">{children}</div>
      {isNarrow ? (
        <>
          <button
            type="button"
            className="plain-button drawer-tab"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(true)}
          >
            <ChevronLeft className="small" aria-hidden="true" />
            <span>{sideTitle}</span>
            {sideCount === undefined || sideCount === 0 ? null : <b>{sideCount}</b>}
          </button>
          <Drawer
            open={isOpen}
            onClose={() => setOpen(false)}
            title={sideTitle}
            size={340}
            className="side-drawer"
          >
            {side}
          </Drawer>
        </>
      ) : (
        <aside className="side-panel" aria-label={sideTitle}>
          {side}
        </aside>
      )}
    </div>
  );
}
