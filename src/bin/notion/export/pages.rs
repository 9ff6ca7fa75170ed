//! Pages as Markdown, with their files beside them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use notion_connector::types::{BlockResponse, Page, PageResponse};
use notion_connector::{BlockTree, Notion, PageTree};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::download::{self, Download};
use crate::failure::Failure;
use crate::progress::{self, Meter};
use crate::{kept, output};

/// The folder of the files, in that of the pages.
const FILES: &str = "files";

/// Where it is kept how far it came, while it is not done.
const STATE: &str = ".notion-export.resume";

/// What is exported, and how.
pub(super) struct Pages {
    pub(super) root: Box<Page>,
    pub(super) folder: Option<PathBuf>,
    pub(super) subpages: bool,
    pub(super) overwrite: bool,
}

/// How far an export came.
#[derive(Serialize, Deserialize)]
struct Kept {
    root: String,
    subpages: bool,
    /// The pages that are written, each with the pages in it.
    done: BTreeMap<String, Vec<String>>,
}

/// What is found in the blocks of a page.
#[derive(Default)]
struct Found {
    files: Vec<FileOf>,
    pages: Vec<String>,
    databases: usize,
}

/// A file that Notion keeps.
struct FileOf {
    block: String,
    address: String,
}

impl Pages {
    pub(super) async fn write(&self, notion: &Notion) -> Result<(), Failure> {
        let Some(folder) = &self.folder else {
            let tree = progress::during(super::NAME, notion, notion.pages().tree(&self.root.id).all()).await?;
            say_incomplete(&self.root, &tree);
            return output::text(&text(&self.root, &tree));
        };
        let state = folder.join(STATE);
        let mut kept = self.begin(folder, &state)?;
        let meter = Meter::of("pages", super::NAME, kept.done.len() as u64);
        let said = progress::metered(&meter, self.write_each(notion, folder, &state, &mut kept, &meter)).await;
        let (missing, databases) = said.map_err(|failure| {
            failure.after(&format!(
                "{} is not complete: it has {} pages, and the same command goes on",
                folder.display(),
                kept.done.len()
            ))
        })?;
        if databases > 0 {
            output::note(&format!("{databases} databases in these pages are not here: each is exported by its own id"));
        }
        if missing > 0 {
            return Err(download::missing(missing).after("the same command tries them again"));
        }
        super::output::remove(&state)?;
        output::note(&format!("{} pages in {}", kept.done.len(), folder.display()));
        Ok(())
    }

    /// What an earlier run kept, or a new beginning in a folder that is empty.
    fn begin(&self, folder: &Path, state: &Path) -> Result<Kept, Failure> {
        let new = Kept { root: self.root.id.to_string(), subpages: self.subpages, done: BTreeMap::new() };
        let failed = |error: std::io::Error| Failure::other(format!("{} cannot be written: {error}", folder.display()));
        let found = if self.overwrite { None } else { kept::read::<Kept>(state)? };
        if let Some(found) = found {
            if (&found.root, found.subpages) != (&new.root, new.subpages) {
                let message = format!("{} has another export: give the same arguments as then, or --overwrite", folder.display());
                return Err(Failure::input(message));
            }
            output::note(&format!("goes on after {} pages", found.done.len()));
            return Ok(found);
        }
        let is_taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
        if is_taken && !self.overwrite {
            let message = format!("{} is not empty: give another folder, or --overwrite to write into it", folder.display());
            return Err(Failure::input(message));
        }
        fs::create_dir_all(folder.join(FILES)).map_err(failed)?;
        kept::write(state, &new)?;
        Ok(new)
    }

    /// Writes the pages that are left. Answers how many files are missing, and how many databases there are.
    async fn write_each(
        &self,
        notion: &Notion,
        folder: &Path,
        state: &Path,
        kept: &mut Kept,
        meter: &Meter,
    ) -> Result<(usize, usize), Failure> {
        let download = Download::new()?;
        let mut left = VecDeque::from([self.root.id.to_string()]);
        let (mut met, mut missing, mut databases) = (BTreeSet::new(), 0, 0);
        while let Some(id) = left.pop_front() {
            if !met.insert(id.clone()) {
                continue;
            }
            if let Some(pages) = kept.done.get(&id) {
                left.extend(pages.iter().cloned());
                continue;
            }
            let page = match notion.pages().get(id.as_str()).await {
                Ok(PageResponse::Full(page)) => page,
                Ok(PageResponse::Partial(_)) => {
                    output::note(&format!("the page {id} is seen in part only, and is left out"));
                    continue;
                }
                Err(error) if error.code() == Some("object_not_found") && id != self.root.id.to_string() => {
                    output::note(&format!("the page {id} is not shared with the integration, and is left out"));
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let mut tree = notion.pages().tree(&page.id).await?;
            say_incomplete(&page, &tree);
            let mut found = Found::default();
            tree.blocks.iter().for_each(|tree| found.look(tree));
            let mut places = BTreeMap::new();
            for file in &found.files {
                match fetch(&download, folder, self.overwrite, file).await {
                    Ok(place) => _ = places.insert(file.block.clone(), place),
                    Err(problem) => {
                        missing += 1;
                        output::note(&format!("the file of the block {} is not here: {problem}", file.block));
                    }
                }
            }
            let is_whole = places.len() == found.files.len();
            tree.blocks.iter_mut().for_each(|tree| lead(tree, &places));
            let path = folder.join(name(&page));
            write_whole(&path, &text(&page, &tree))?;
            meter.add(1);
            databases += found.databases;
            let pages = if self.subpages { found.pages } else { Vec::new() };
            left.extend(pages.iter().cloned());
            if is_whole {
                kept.done.insert(id, pages);
                kept::write(state, kept)?;
            }
        }
        Ok((missing, databases))
    }
}

impl Found {
    fn look(&mut self, tree: &BlockTree) {
        let block = serde_json::to_value(&tree.block).unwrap_or_default();
        let id = block["id"].as_str().unwrap_or_default().to_owned();
        match block["type"].as_str() {
            Some("child_page") => self.pages.push(id),
            Some("child_database") => self.databases += 1,
            Some(kind) if block[kind]["type"] == "file" => {
                let address = block[kind]["file"]["url"].as_str().unwrap_or_default().to_owned();
                self.files.push(FileOf { block: id, address });
            }
            _ => {}
        }
        tree.children.iter().flatten().for_each(|tree| self.look(tree));
    }
}

/// Fetches a file, unless it is there, and answers where it is from the pages' folder.
async fn fetch(download: &Download, folder: &Path, anew: bool, file: &FileOf) -> Result<String, String> {
    let place = format!("{FILES}/{}", in_name(&file.block, &download::name_at(&file.address)));
    let path = folder.join(&place);
    if anew || !path.exists() {
        let size = download.fetch(&file.address, &path).await?;
        output::note(&format!("{place}: {size} bytes"));
    }
    Ok(place)
}

/// Lets the blocks of files lead to where the files are now.
fn lead(tree: &mut BlockTree, places: &BTreeMap<String, String>) {
    let mut block = serde_json::to_value(&tree.block).unwrap_or_default();
    let place = block["id"].as_str().and_then(|id| places.get(id));
    let kind = block["type"].as_str().map(str::to_owned);
    if let (Some(place), Some(kind)) = (place, kind) {
        block[&kind]["file"]["url"] = Value::from(place.as_str());
        if let Ok(changed) = serde_json::from_value::<BlockResponse>(block) {
            tree.block = changed;
        }
    }
    tree.children.iter_mut().flatten().for_each(|tree| lead(tree, places));
}

/// The name of the file of a page: its title, and its id, which no other has.
fn name(page: &Page) -> String {
    let title = download::safe_name(&page.title());
    let id = page.id.to_string().replace('-', "");
    if title.is_empty() { format!("{}.md", download::safe_name(&id)) } else { format!("{title}-{}.md", download::safe_name(&id)) }
}

/// A name that begins with the id of a block.
fn in_name(id: &str, name: &str) -> String {
    let id = download::safe_name(&id.replace('-', ""));
    if name.is_empty() { id } else { format!("{id}-{name}") }
}

fn text(page: &Page, tree: &PageTree) -> String {
    let title = page.title().split_whitespace().collect::<Vec<_>>().join(" ");
    let body = tree.to_markdown();
    if title.is_empty() { body } else { format!("# {}\n\n{body}", escaped(&title)) }
}

/// A title as it is, and no formatting.
fn escaped(title: &str) -> String {
    let is_mark = |character: char| r"\`*_[]<>#&!|~$".contains(character);
    title.chars().flat_map(|character| is_mark(character).then_some('\\').into_iter().chain([character])).collect()
}

fn say_incomplete(page: &Page, tree: &PageTree) {
    if let Some(reason) = tree.incomplete_reason() {
        output::note(&format!(
            "not all of the page {} ({:?}) is here: {reason}; a comment stands in its place",
            page.id,
            page.title()
        ));
    }
}

/// Writes a file whole, or not at all.
fn write_whole(path: &Path, text: &str) -> Result<(), Failure> {
    let part = kept::beside(path, ".part");
    let written = fs::File::create(&part).and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.and_then(|()| fs::rename(&part, path)).map_err(|error| super::output::failed(path, &error))
}
