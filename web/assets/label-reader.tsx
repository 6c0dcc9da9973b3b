import { Alert, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCamera, IconPhoto } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';
import { codeInFile, codeInVideo } from './read-code.ts';

/** How often the picture of the camera is looked at. */
const look_ms = 180;

interface CameraProps {
  readonly onRead: (text: string) => void;
  readonly onRefused: () => void;
}

/** What the camera sees, until there is a code in it. */
function Camera({ onRead, onRefused }: CameraProps): ReactNode {
  const t = useTexts(assetsTexts);
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onRead, onRefused });
  useEffect(() => {
    told.current = { onRead, onRefused };
  });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOn = true;
    const look = async (): Promise<void> => {
      const text = video.current === null ? null : await codeInVideo(video.current);
      if (!isOn) return;
      if (text === null) timer = setTimeout(() => void look(), look_ms);
      else told.current.onRead(text);
    };
    const begin = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (!isOn || video.current === null) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        await look();
      } catch {
        if (isOn) told.current.onRefused();
      }
    };
    const stop = (): void => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void begin();
    return () => {
      isOn = false;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return (
    <div className={classes.camera}>
      <video ref={video} muted playsInline aria-label={t('scan-aim')} />
      <Text fz="sm" ta="center">
        {t('scan-aim')}
      </Text>
    </div>
  );
}

interface LabelReaderProps {
  /** What a label holds, or somebody typed. */
  readonly onRead: (label: string) => void;
}

/** Reads labels: by the camera, from a photo, or as typed. */
export function LabelReader({ onRead }: LabelReaderProps): ReactNode {
  const t = useTexts(assetsTexts);
  const [typed, setTyped] = useState('');
  const [scanning, setScanning] = useState(false);
  const [problem, setProblem] = useState<'camera-refused' | 'photo-none' | null>(null);
  const reset = useRef<() => void>(null);
  const take = (label: string): void => {
    setScanning(false);
    setProblem(null);
    setTyped('');
    onRead(label);
  };
  const readFile = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const text = await codeInFile(file);
    // The same photo may be chosen again.
    reset.current?.();
    if (text === null) setProblem('photo-none');
    else take(text);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() !== '') take(typed.trim());
  };
  return (
    <Stack gap="xs">
      {scanning ? (
        <Camera
          onRead={take}
          onRefused={() => {
            setScanning(false);
            setProblem('camera-refused');
          }}
        />
      ) : null}
      <Group gap="xs" grow>
        <Button
          size="md"
          variant={scanning ? 'default' : 'filled'}
          leftSection={<IconCamera size={18} />}
          onClick={() => {
            setProblem(null);
            setScanning(!scanning);
          }}
        >
          {t(scanning ? 'scan-stop' : 'scan')}
        </Button>
        <FileButton resetRef={reset} accept="image/*" onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button {...props} size="md" variant="default" leftSection={<IconPhoto size={18} />}>
              {t('photo')}
            </Button>
          )}
        </FileButton>
      </Group>
      {problem === null ? null : (
        <Alert color="yellow" role="alert">
          {t(problem)}
        </Alert>
      )}
      <form onSubmit={submit}>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            className={classes.grow}
            label={t('tag-typed')}
            value={typed}
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('look-up')}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
