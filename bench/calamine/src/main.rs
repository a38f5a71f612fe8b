//! Reads workbooks over and over with calamine, and prints what it found in one pass and the processor time of one file.
//! `calamine-bench <folder> <passes>`: the folder's `sheets.tsv` names a file a line, and after it the sheets to read.
use calamine::{DataRef, Reader, ReaderRef, Xlsx};
use std::{env, error::Error, fs, io::Cursor, path::Path};

extern "C" {
    /// Processor time of the process, user and system, in microseconds wherever POSIX holds.
    fn clock() -> std::os::raw::c_long;
}

struct Book {
    bytes: Vec<u8>,
    sheets: Vec<String>,
}

#[derive(Default)]
struct Found {
    cells: usize,
    sum: f64,
}

fn read(book: &Book, found: &mut Found) -> Result<(), Box<dyn Error>> {
    let mut workbook = Xlsx::new(Cursor::new(&book.bytes[..]))?;
    for sheet in &book.sheets {
        for (_, _, value) in workbook.worksheet_range_ref(sheet)?.used_cells() {
            found.cells += 1;
            found.sum += match value {
                DataRef::Int(number) => *number as f64,
                DataRef::Float(number) => *number,
                DataRef::DateTime(date) => date.as_f64(),
                _ => 0.0,
            };
        }
    }
    Ok(())
}

/// Which calamine this is, and the two crates that do most of its work: as cargo chose them.
fn versions() -> String {
    let lock = include_str!("../Cargo.lock");
    let version = |name: &str| {
        let at = lock.find(&format!("name = \"{name}\"\nversion = \""));
        let rest = at.map_or("", |at| &lock[at..]);
        format!(
            "{name} {}",
            rest.split('"').nth(3).unwrap_or("of unknown version")
        )
    };
    format!(
        "{} ({}, {})",
        version("calamine"),
        version("quick-xml"),
        version("zip")
    )
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    let [_, folder, passes] = &arguments[..] else {
        return Err("calamine-bench <folder> <passes>".into());
    };
    let passes: usize = passes.parse()?;
    let mut books = Vec::new();
    for line in fs::read_to_string(Path::new(folder).join("sheets.tsv"))?.lines() {
        let mut parts = line.split('\t');
        let bytes = fs::read(Path::new(folder).join(parts.next().unwrap_or("")))?;
        books.push(Book {
            bytes,
            sheets: parts.map(String::from).collect(),
        });
    }
    let mut first = Found::default();
    for book in &books {
        read(book, &mut first)?;
    }
    let mut again = Found::default();
    let start = unsafe { clock() };
    for _ in 0..passes {
        for book in &books {
            read(book, &mut again)?;
        }
    }
    let cpu = (unsafe { clock() } - start) as f64 / 1000.0 / (passes * books.len()) as f64;
    assert_eq!(again.cells, first.cells * passes);
    println!(
        r#"{{"version":"{}","cells":{},"sum":{},"msPerFile":{cpu}}}"#,
        versions(),
        first.cells,
        first.sum
    );
    Ok(())
}
