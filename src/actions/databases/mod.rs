//! Databases and their rows.

mod create_database;
mod get_database;
mod list_databases;
mod parent;
mod query_database;
mod update_database;

pub use create_database::{CreateDatabase, CreateDatabaseInput};
pub use get_database::{DatabaseOrDataSource, GetDatabase, GetDatabaseInput};
pub use list_databases::{ListDatabases, ListDatabasesInput};
pub use query_database::{QueryDatabase, QueryDatabaseInput};
pub use update_database::{UpdateDatabase, UpdateDatabaseInput};
