/// The schema of a task.
enum TaskSchema {
  static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:noticekit:task:1",
      "title": "Task",
      "description": "One row of a checklist: what is to be done, by whom, by when",
      "type": "object",
      "properties": {
        "schema": {"const": "noticekit.task/1"},
        "id": {
          "description": "Notice and statement: 002/s25; by item 002/2.6, by action 002/s25.1",
          "type": "string",
          "minLength": 1
        },
        "document": {"description": "The id of the notice", "type": "string", "minLength": 1},
        "issuer": {"description": "发文机关", "type": ["string", "null"]},
        "title": {"description": "标题", "type": ["string", "null"]},
        "documentNumber": {"description": "发文字号", "type": ["string", "null"]},
        "date": {
          "description": "成文日期",
          "anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]
        },
        "number": {"description": "The item as cited: 二（6）", "type": ["string", "null"]},
        "path": {"anyOf": [{"$ref": "#/$defs/path"}, {"type": "null"}]},
        "heading": {"description": "The heading it stands under", "type": ["string", "null"]},
        "text": {"description": "The wording", "type": "string", "minLength": 1},
        "actions": {"$ref": "#/$defs/texts"},
        "modalities": {"$ref": "#/$defs/modalities", "minItems": 1},
        "lead": {"description": "牵头单位", "$ref": "#/$defs/texts"},
        "responsible": {"description": "责任单位", "$ref": "#/$defs/texts"},
        "support": {"description": "配合单位", "$ref": "#/$defs/texts"},
        "supervised": {"description": "督促对象", "$ref": "#/$defs/texts"},
        "responsibleSource": {
          "description": "Where the responsible parties were found; addressees is a guess",
          "enum": ["statement", "previous", "parent", "addressees", null]
        },
        "deadline": {
          "description": "The time that binds most",
          "anyOf": [{"$ref": "#/$defs/deadline"}, {"type": "null"}]
        },
        "deadlines": {
          "description": "The other times",
          "type": "array",
          "items": {"$ref": "#/$defs/deadline"}
        },
        "sectors": {"description": "Codes of the taxonomy: fire", "$ref": "#/$defs/texts"},
        "slogans": {"description": "Ids of the slogans", "$ref": "#/$defs/texts"},
        "statements": {"$ref": "#/$defs/texts", "minItems": 1},
        "span": {"$ref": "#/$defs/span"}
      },
      "required": [
        "schema", "id", "document", "text", "actions", "modalities", "lead", "responsible",
        "support", "supervised", "deadlines", "sectors", "slogans", "statements", "span"
      ],
      "$defs": {
    \(JSONSchema.sharedDefinitions)
      }
    }

    """
}
