import { chmod, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClosedPipe, fileSink, streamSink } from '../../src/output/files/sink.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-sink-'));
});

describe('fileSink', () => {
  it('keeps the old content until finish, then shows the whole new content', async () => {
    const path = join(folder, 'out.json');
    await writeFile(path, 'old');
    const sink = await fileSink(path, 'out.json');
    await sink.write('new ');
    await sink.write('content');
    expect(await readFile(path, 'utf8')).toBe('old');
    await sink.finish();
    expect(await readFile(path, 'utf8')).toBe('new content');
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('leaves no file after discard', async () => {
    const sink = await fileSink(join(folder, 'out.json'), 'out.json');
    await sink.write('half');
    await sink.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the permissions of the file that it replaces, and follows a link', async () => {
    const target = join(folder, 'target');
    const link = join(folder, 'link');
    await writeFile(target, 'old');
    await chmod(target, 0o640);
    await symlink('target', link);
    const sink = await fileSink(link, 'link');
    await sink.write('new');
    await sink.finish();
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await stat(target)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['link', 'target']);
  });

  it('writes to a device without replacing it', async () => {
    const sink = await fileSink('/dev/null', '/dev/null');
    await sink.write('x');
    await sink.finish();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('names the file and the cause when it cannot write', async () => {
    await mkdir(join(folder, 'sub'));
    await expect(fileSink(join(folder, 'sub'), 'sub')).rejects.toThrow('sub: is a folder;');
    await expect(fileSink(join(folder, 'none', 'out'), 'none/out')).rejects.toThrow('none/out: no such folder;');
    const full = await fileSink('/dev/full', '/dev/full');
    await expect(full.write('x')).rejects.toThrow('no space left');
    await full.discard();
  });
});

describe('streamSink', () => {
  it('rejects with ClosedPipe only if the reader has closed the stream', async () => {
    const gone = new PassThrough();
    gone.destroy();
    await expect(streamSink(gone, 'standard output').write('x')).rejects.toBeInstanceOf(ClosedPipe);
    const full = new PassThrough();
    full._transform = (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expect(streamSink(full, 'standard output').write('x')).rejects.toThrow('standard output: no space left');
  });
});
