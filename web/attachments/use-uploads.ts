import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api.ts';
import { attachmentsPath, type OfRecord } from './attachments.ts';

/** A file on its way to the server, or one that did not arrive. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  /** Between 0 and 1. */
  readonly done: number;
  /** Why it did not arrive; null while it is on its way. */
  readonly error: unknown;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly send: (files: Iterable<File>) => void;
  readonly again: (upload: Upload) => void;
  /** Stops one on its way, or forgets one that did not arrive. */
  readonly drop: (upload: Upload) => void;
}

/** What becomes of the files that are sent. */
export interface UploadTo {
  readonly of: OfRecord;
  readonly query: Readonly<Record<string, string>>;
}

/** Sends files one by one, each with its own progress and its own refusal; what has arrived stands in the list of files. */
export function useUploads({ of, query }: UploadTo): Uploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const last = useRef<Promise<void>>(Promise.resolve());
  const next = useRef(0);
  const change = (key: number, values: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const forget = (key: number): void => {
    stops.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  };

  async function begin({ key, file }: Upload, stop: AbortController): Promise<void> {
    if (stop.signal.aborted) return forget(key);
    const form = new FormData();
    form.append('file', file, file.name);
    const path = `${attachmentsPath(of)}?${new URLSearchParams(query)}`;
    try {
      await api.upload(path, form, (sent, total) => change(key, { done: sent / total }), stop.signal);
      await client.invalidateQueries({ queryKey: [of.plural] });
      forget(key);
    } catch (error) {
      if (stop.signal.aborted) forget(key);
      else change(key, { error });
    }
  }

  /** Sends it when those before it have gone, so that files arrive in the order in which they were chosen. */
  function enqueue(upload: Upload): void {
    const stop = new AbortController();
    stops.current.set(upload.key, stop);
    last.current = last.current.then(() => begin(upload, stop));
  }

  return {
    uploads,
    send(files) {
      const added = [...files].map((file) => ({ key: next.current++, file, done: 0, error: null }));
      setUploads((all) => [...all, ...added]);
      for (const one of added) enqueue(one);
    },
    again(upload) {
      change(upload.key, { done: 0, error: null });
      enqueue(upload);
    },
    drop({ key }) {
      stops.current.get(key)?.abort();
      forget(key);
    },
  };
}
