/// The schema of a notice.
enum NoticeSchema {
  static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:noticekit:notice:1",
      "title": "Notice",
      "description": "One notice as structure: metadata, outline, statements and what they mention",
      "type": "object",
      "properties": {
        "schema": {"const": "noticekit.notice/1"},
        "id": {"description": "The name of the notice", "type": "string", "minLength": 1},
        "source": {
          "type": "object",
          "properties": {
            "path": {"type": ["string", "null"]},
            "format": {"description": "text, markdown, docx …", "type": "string"},
            "encoding": {"description": "utf-8, gb18030 …", "type": "string"},
            "sha256": {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"},
            "length": {"description": "Unicode scalars", "type": "integer", "minimum": 0}
          },
          "required": ["format", "encoding", "length"]
        },
        "metadata": {"$ref": "#/$defs/metadata"},
        "items": {
          "description": "The numbered outline in document order",
          "type": "array",
          "items": {"$ref": "#/$defs/item"}
        },
        "statements": {
          "description": "The body text outside headings in document order",
          "type": "array",
          "items": {"$ref": "#/$defs/statement"}
        },
        "tableDirectives": {
          "description": "Rows of tables that share out tasks, as directives of their own",
          "type": "array",
          "items": {"$ref": "#/$defs/statement"}
        },
        "slogans": {"type": "array", "items": {"$ref": "#/$defs/slogan"}},
        "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
      },
      "required": [
        "schema", "id", "source", "metadata", "items", "statements", "slogans", "diagnostics"
      ],
      "$defs": {
    \(structure),
    \(mentions),
    \(JSONSchema.sharedDefinitions)
      }
    }

    """

  private static let structure = """
        "metadata": {
          "type": "object",
          "properties": {
            "genre": {"description": "文种: 通知", "type": ["string", "null"]},
            "title": {"description": "标题", "type": ["string", "null"]},
            "issuers": {"description": "发文机关", "$ref": "#/$defs/texts"},
            "documentNumber": {
              "description": "发文字号",
              "type": ["object", "null"],
              "properties": {
                "text": {"type": "string", "minLength": 1},
                "agency": {"type": ["string", "null"]},
                "year": {"type": ["integer", "null"]},
                "sequence": {"type": ["integer", "null"]}
              },
              "required": ["text"]
            },
            "date": {
              "description": "成文日期",
              "anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]
            },
            "addressees": {"description": "主送机关", "$ref": "#/$defs/texts"},
            "copies": {"description": "抄送机关", "$ref": "#/$defs/texts"},
            "region": {"type": ["string", "null"]},
            "securityClassification": {"description": "密级", "type": ["string", "null"]},
            "urgency": {"description": "紧急程度", "type": ["string", "null"]},
            "signatory": {"description": "签发人", "type": ["string", "null"]},
            "issue": {"description": "期号", "type": ["string", "null"]}
          },
          "required": ["issuers", "addressees", "copies"]
        },
        "item": {
          "type": "object",
          "properties": {
            "path": {"$ref": "#/$defs/path"},
            "marker": {"description": "As printed: （一）", "type": "string", "minLength": 1},
            "ordinal": {"type": "integer", "minimum": 0},
            "level": {"type": "integer", "minimum": 1},
            "heading": {"type": ["string", "null"]},
            "headingSpan": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["path", "marker", "ordinal", "level", "span"]
        },
        "statement": {
          "type": "object",
          "properties": {
            "id": {"type": "string", "pattern": "^[st][1-9][0-9]*$"},
            "item": {"anyOf": [{"$ref": "#/$defs/path"}, {"type": "null"}]},
            "kind": {"enum": ["directive", "report", "background"]},
            "modalities": {"$ref": "#/$defs/modalities"},
            "text": {"type": "string", "minLength": 1},
            "span": {"$ref": "#/$defs/span"},
            "parties": {"type": "array", "items": {"$ref": "#/$defs/party"}},
            "deadlines": {"type": "array", "items": {"$ref": "#/$defs/deadline"}},
            "sectors": {"type": "array", "items": {"$ref": "#/$defs/sector"}},
            "actions": {"type": "array", "items": {"$ref": "#/$defs/action"}},
            "rules": {"$ref": "#/$defs/texts"}
          },
          "required": [
            "id", "kind", "modalities", "text", "span", "parties", "deadlines", "sectors", "actions"
          ],
          "if": {"properties": {"kind": {"const": "directive"}}},
          "then": {"properties": {"modalities": {"minItems": 1}}},
          "else": {"properties": {"modalities": {"maxItems": 0}}}
        }
    """

  private static let mentions = """
        "party": {
          "description": "Who has to act",
          "type": "object",
          "properties": {
            "text": {"description": "As printed: 各镇（街道）", "type": "string", "minLength": 1},
            "normalized": {"description": "The full name", "type": ["string", "null"]},
            "kind": {
              "enum": [
                "party-committee", "government", "department", "office", "enterprise",
                "institution", "official", "personnel", "team", "public", "other"
              ]
            },
            "role": {"enum": ["responsible", "lead", "support", "supervised"]},
            "inherited": {"type": "boolean"},
            "source": {"enum": ["statement", "previous", "parent", "addressees"]},
            "rule": {"type": "string"},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["text", "kind", "role", "inherited", "source", "span"]
        },
        "sector": {
          "description": "A sector that the directive is about",
          "type": "object",
          "properties": {
            "code": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
            "source": {"enum": ["statement", "topic", "heading"]},
            "text": {"type": "string"},
            "rule": {"type": "string"},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["code", "source", "span"]
        },
        "action": {
          "description": "One thing to be done",
          "type": "object",
          "properties": {
            "text": {"type": "string", "minLength": 1},
            "verb": {"type": "string"},
            "object": {"type": ["string", "null"]},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["text", "verb", "span"]
        },
        "slogan": {
          "description": "A formula that officials repeat to the letter",
          "type": "object",
          "properties": {
            "id": {"type": "string", "minLength": 1},
            "class": {"type": "string", "minLength": 1},
            "text": {"type": "string", "minLength": 1},
            "members": {"$ref": "#/$defs/texts"},
            "missing": {"$ref": "#/$defs/texts"},
            "expansion": {"anyOf": [{"$ref": "#/$defs/texts"}, {"type": "null"}]},
            "item": {"anyOf": [{"$ref": "#/$defs/path"}, {"type": "null"}]},
            "statement": {"type": ["string", "null"]},
            "rule": {"type": "string"},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["id", "class", "text", "members", "missing", "span"]
        },
        "diagnostic": {
          "type": "object",
          "properties": {
            "severity": {"enum": ["error", "warning", "note"]},
            "code": {"type": "string", "minLength": 1},
            "message": {"type": "string"},
            "span": {"$ref": "#/$defs/span"}
          },
          "required": ["severity", "code", "message"]
        }
    """
}
