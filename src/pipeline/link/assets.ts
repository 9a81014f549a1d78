/** Files beside the notes on their way to the output: each below the URL of the note that uses it. */
import { posix } from 'node:path';
import { outputPathOf } from '../../base/url.ts';
import type { Asset, AssetRoute, Post } from '../../model.ts';
import { assetFolderOf } from './references.ts';
import type { Routes } from './routes.ts';

export interface AssetShelf {
  routes: AssetRoute[];
  /** Takes the asset into the output for `post`, once; answers its URL. */
  publish(asset: Asset, post: Post): string;
  /** Paths of the assets that some post uses. */
  used: Set<string>;
}

export function openShelf(claims: Routes): AssetShelf {
  const urls = new Map<string, string>();
  const owners = new Map<string, Asset>();
  const shelf: AssetShelf = {
    routes: [],
    used: new Set(),
    publish(asset, post) {
      const key = `${post.path}\n${asset.path}`;
      const known = urls.get(key);
      if (known !== undefined) return known;
      const url = posix.join(posix.dirname(`${post.url}x`), pathForPost(asset, post));
      urls.set(key, url);
      shelf.used.add(asset.path);
      const outputPath = outputPathOf(url);
      if (owners.get(outputPath) === asset) return url; // two notes of one folder share a picture
      owners.set(outputPath, asset);
      const { path } = asset;
      const owner = { name: { en: path, zh: path }, file: path };
      if (claims.claim(outputPath, owner)) shelf.routes.push({ outputPath, asset });
      return url;
    },
  };
  return shelf;
}

/** Takes in the assets in the folder of a note's name: they belong to it, linked or not. */
export function publishOwnAssets(shelf: AssetShelf, posts: Post[], assets: Asset[]): void {
  const owners = new Map(posts.map((post) => [assetFolderOf(post.path), post]));
  for (const asset of assets) {
    for (const folder of foldersAbove(asset.path)) {
      const owner = owners.get(folder);
      if (owner) shelf.publish(asset, owner);
    }
  }
}

/** `posts/a/b/c.png` → `posts/a/b`, `posts/a`, `posts` */
function foldersAbove(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

/** Below the note's own folder, else below the folder it lies in, else the bare name. */
function pathForPost(asset: Asset, post: Post): string {
  for (const folder of [assetFolderOf(post.path), posix.dirname(post.path)]) {
    if (asset.path.startsWith(`${folder}/`)) return asset.path.slice(folder.length + 1);
  }
  return posix.basename(asset.path);
}
