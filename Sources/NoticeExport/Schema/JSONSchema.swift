/// The JSON Schemas (draft 2020-12) of what `parse` and `tasks` print.
///
/// They are part of the program, so that they always fit the version that is asked. Fields may be
/// added later, so unknown ones are allowed.
public enum JSONSchema: String, Hashable, Sendable, CaseIterable {
  /// One notice, contract `noticekit.notice/1`.
  case notice
  /// One task, contract `noticekit.task/1`.
  case task

  /// The schema as JSON with a line break at its end.
  public var text: String {
    switch self {
    case .notice: return NoticeSchema.text
    case .task: return TaskSchema.text
    }
  }

  /// Definitions that both schemas use, as members of `$defs`.
  static let sharedDefinitions = """
        "span": {
          "description": "Unicode scalars of the decoded source, half-open: text[start:end] in Python",
          "type": "object",
          "properties": {
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0}
          },
          "required": ["start", "end"]
        },
        "day": {
          "description": "ISO 8601: 2014-06-17",
          "type": "string",
          "format": "date",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        },
        "path": {
          "description": "Ordinals from the root: 2.4; A1.2 in an embedded document",
          "type": "string",
          "pattern": "^(A?[0-9]+)(\\\\.[0-9]+)*$"
        },
        "texts": {"type": "array", "items": {"type": "string"}},
        "modalities": {
          "type": "array",
          "uniqueItems": true,
          "items": {"enum": ["obligation", "prohibition", "permission", "encouragement"]}
        },
        "deadline": {
          "description": "A time that binds the duty",
          "type": "object",
          "properties": {
            "text": {"description": "As printed: 2015年底前", "type": "string", "minLength": 1},
            "type": {"enum": ["by", "during", "from", "within", "every", "immediate"]},
            "value": {
              "description": "EDTF (../2015-12-31), ISO 8601 duration (P15D) or repeating interval (R/P1Y)",
              "type": ["string", "null"]
            },
            "times": {
              "description": "How often: 每年至少两次 is min 2",
              "type": ["object", "null"],
              "properties": {"min": {"type": "integer"}, "max": {"type": "integer"}}
            },
            "anchor": {
              "description": "What a duration is counted from: 接到报告后",
              "type": ["string", "null"]
            },
            "due": {
              "description": "The last day, where one can be known",
              "anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]
            },
            "rule": {"type": "string"},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["text", "type", "value", "span"]
        }
    """
}
