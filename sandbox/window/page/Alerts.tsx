import { useEffect } from "react";

export interface Said {
  id: number;
  type?: string;
  title?: string;
  message: string;
}

/** Long enough to read two sentences. */
const SHOWN_MS = 12_000;

export function Alerts({ said, onClose }: { said: readonly Said[]; onClose: (id: number) => void }) {
  return (
    <div className="alerts" role="status">
      {said.map((one) => (
        <Alert key={one.id} said={one} onClose={onClose} />
      ))}
    </div>
  );
}

function Alert({ said: { id, type = "info", title, message }, onClose }: { said: Said; onClose: (id: number) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className={`alert ${type}`}>
      <div>
        {title ? <div className="alert-title">{title}</div> : null}
        {message}
      </div>
      <button type="button" className="close" aria-label="Dismiss" onClick={() => onClose(id)}>
        ×
      </button>
    </div>
  );
}
