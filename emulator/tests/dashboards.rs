//! Dashboards, which show other views.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id};

struct Dashboard {
    bench: Bench,
    database: String,
    data_source: String,
    dashboard: String,
}

impl Dashboard {
    async fn start() -> Self {
        let bench = Bench::start().await;
        let (database, data_source) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
        let database = id(&database);
        let body = json!({ "database_id": database, "data_source_id": data_source, "name": "Overview", "type": "dashboard" });
        let dashboard = bench.post("views", body).await;
        assert_eq!(dashboard["data_source_id"], Value::Null);
        assert_eq!(dashboard["configuration"], json!({ "type": "dashboard", "rows": [] }));
        Self { bench, database, data_source, dashboard: id(&dashboard) }
    }

    fn widget(&self, placement: &Value) -> Value {
        let mut body = json!({ "view_id": self.dashboard, "data_source_id": self.data_source, "name": "Widget", "type": "list" });
        if !placement.is_null() {
            body["placement"] = placement.clone();
        }
        body
    }

    /// The views that the dashboard shows, row by row.
    async fn rows(&self) -> Vec<Vec<String>> {
        let view = self.bench.get(&format!("views/{}", self.dashboard)).await;
        let rows = view["configuration"]["rows"].as_array().expect("rows").clone();
        let views = |row: &Value| {
            let widgets = row["widgets"].as_array().expect("widgets");
            widgets.iter().map(|widget| support::string(&widget["view_id"])).collect::<Vec<_>>()
        };
        rows.iter().map(views).collect()
    }
}

#[tokio::test]
async fn widgets_are_placed_and_removed() {
    let dashboard = Dashboard::start().await;
    let mut widgets = Vec::new();
    let steps = [
        (Value::Null, vec![vec![0]]),
        (json!({ "type": "new_row" }), vec![vec![0], vec![1]]),
        (json!({ "type": "existing_row", "row_index": 0 }), vec![vec![0, 2], vec![1]]),
        (json!({ "type": "new_row", "row_index": 0 }), vec![vec![3], vec![0, 2], vec![1]]),
    ];
    for (placement, expected) in steps {
        let widget = dashboard.bench.post("views", dashboard.widget(&placement)).await;
        assert_eq!(widget["dashboard_view_id"], json!(dashboard.dashboard));
        assert_eq!(widget["parent"]["database_id"], json!(dashboard.database));
        widgets.push(id(&widget));
        let expected: Vec<Vec<String>> =
            expected.iter().map(|row| row.iter().map(|index: &usize| widgets[*index].clone()).collect()).collect();
        assert_eq!(dashboard.rows().await, expected, "{placement}");
    }
    // A widget has no tab, and can be queried as other views can.
    let tabs = dashboard.bench.get(&format!("views?database_id={}", dashboard.database)).await;
    assert_eq!(tabs["results"].as_array().map(Vec::len), Some(2));
    let query = dashboard.bench.post(&format!("views/{}/queries", widgets[0]), json!({})).await;
    assert_eq!(query["total_count"], 0);
    dashboard.bench.ok("DELETE", &format!("views/{}", widgets[3]), None).await;
    assert_eq!(dashboard.rows().await.len(), 2);
    // With the dashboard go its widgets.
    dashboard.bench.ok("DELETE", &format!("views/{}", dashboard.dashboard), None).await;
    let (status, _) = dashboard.bench.call("GET", &format!("views/{}", widgets[0]), None).await;
    assert_eq!(status, 404);
}

#[tokio::test]
async fn what_fits_no_dashboard_is_refused() {
    let dashboard = Dashboard::start().await;
    let table = dashboard.bench.get(&format!("views?database_id={}", dashboard.database)).await;
    let with = |name: &str, value: Value| {
        let mut body = dashboard.widget(&Value::Null);
        body[name] = value;
        body
    };
    let cases = [
        (with("placement", json!({ "type": "existing_row", "row_index": 0 })), "row_index should be the index of a row"),
        (with("placement", json!({ "type": "existing_row" })), "body.placement.row_index should be defined"),
        (with("placement", json!({ "type": "new_row", "row_index": -1 })), "row_index should be ≥ `0`"),
        (with("placement", json!({ "type": "corner" })), "body.placement.type should be `\"new_row\"` or `\"existing_row\"`"),
        (with("position", json!({ "type": "end" })), "body.position should be not present"),
        (with("type", json!("dashboard")), "Only a view that is no dashboard can be added"),
        (with("view_id", table["results"][0]["id"].clone()), "and only to a dashboard"),
    ];
    for (body, expected) in cases {
        let message = dashboard.bench.invalid("POST", "views", body).await;
        assert!(message.contains(expected), "{message}");
    }
    let path = format!("views/{}", dashboard.dashboard);
    let message = dashboard.bench.invalid("POST", &format!("{path}/queries"), json!({})).await;
    assert!(message.starts_with("A dashboard has no rows of its own."), "{message}");
    let message = dashboard.bench.invalid("PATCH", &path, json!({ "configuration": { "type": "dashboard" } })).await;
    assert!(message.contains("body.configuration should be not present"), "{message}");
}
