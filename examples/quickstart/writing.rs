//! The actions that create.

use notion_connector::types::{PageId, PropertySchemaRequestKind};
use notion_connector::{IntoId, Notion};
use serde_json::{Value, json};

use crate::inputs;
use crate::report::{Report, Unexpected, expect};

pub(crate) async fn run(notion: &Notion, root_page_id: &str, report: &mut Report) -> Result<(), Unexpected> {
    let root: PageId = root_page_id.into_id()?;
    // The database that the relation of the grocery list points to.
    let meals = notion.databases().create(root).property("Name", PropertySchemaRequestKind::Title(Default::default())).await?;
    let meals =
        meals.full().map(|database| database.id.to_string()).ok_or_else(|| Unexpected::new("the database came in part"))?;

    let input = |parent| inputs::create_database(&parent, &meals);
    let groceries = report
        .run_corrected(
            notion,
            "create_database",
            [input(json!({"database_id": meals})), input(json!({"page_id": root_page_id}))],
            "/parent",
            |answer| format!("created a database of {} properties", properties(&answer.data).count()),
        )
        .await?;
    expect(properties(&groceries.data).count() == 11, "the grocery database has 11 properties")?;
    let groceries = text(&groceries.data["id"]);

    let input = |cover| inputs::kale(&json!({"database_id": groceries}), &inputs::kale_properties(), &cover);
    let item = report
        .run_corrected(
            notion,
            "create_database_item",
            [input(inputs::file_cover()), input(inputs::external_cover())],
            "/cover",
            |answer| format!("created the row {:?}", title(&answer.data)),
        )
        .await?;
    expect(title(&item.data) == "Tuscan kale", "the row has the title of the input")?;
    check_content(notion, &item.data).await?;

    let parent = json!({"page_id": root_page_id});
    let page = report
        .run_corrected(
            notion,
            "create_page",
            [
                inputs::kale(&parent, &inputs::kale_properties(), &inputs::file_cover()),
                inputs::kale(&parent, &inputs::kale_title(), &inputs::external_cover()),
            ],
            "/properties/Description",
            |answer| format!("created the page {:?}", title(&answer.data)),
        )
        .await?;
    expect(title(&page.data) == "Tuscan kale", "the page has the title of the input")?;
    check_content(notion, &page.data).await
}

/// The heading and the paragraph of the input are there.
async fn check_content(notion: &Notion, page: &Value) -> Result<(), Unexpected> {
    let blocks = notion.blocks().children(text(&page["id"])).all().await?;
    expect(blocks.items.len() == 2 && blocks.is_complete(), "the page holds two blocks")
}

fn properties(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object["properties"].as_object().into_iter().flatten()
}

fn title(page: &Value) -> String {
    let title = properties(page).find(|(_, value)| value["type"] == "title");
    title.map(|(_, value)| text(&value["title"][0]["plain_text"])).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
