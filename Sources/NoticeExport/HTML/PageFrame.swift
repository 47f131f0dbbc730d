/// What all pages have in common: one file, nothing loaded from anywhere, light and dark.
struct PageFrame {
  var title: String
  var language: Language
  /// The style sheet and the script of the page, besides the common ones.
  var style: String
  var script: String

  /// The page around a body.
  func page(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.element("html", ["lang": language.choose("zh-CN", "en")]) { html in
      html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
      // No request may leave the page, whatever a notice holds.
      html.open(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "img-src data:; base-uri 'none'; form-action 'none'",
        ])
      html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      html.raw(
        "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n")
      html.element("title", text: title)
      html.raw("\n<style>\n\(PageFrame.commonStyle)\(style)</style>\n</head>\n")
      html.element("body") { html in
        html.raw("\n")
        body(&html)
        html.raw("\n<script>\n'use strict';\n\(script)</script>\n")
      }
    }
    html.raw("\n")
    return html.text
  }

  private static let commonStyle = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1c1c1c; --soft: #5b5b5b; --line: #d8d8d4;
      --panel: #f6f6f3; --accent: #0b5cad; --party: #d7e9ff; --deadline: #ffe3c2; --sector: #d9f2dc;
      --slogan: #f6d9ee; --warn: #b3261e; }
    @media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e8e6e1; --soft: #a9a8a3;
      --line: #3a3b3d; --panel: #1f2022; --accent: #8ab8f0; --party: #1d3a5c; --deadline: #5a3a12;
      --sector: #1f4727; --slogan: #542a49; --warn: #ff8a80; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7;
      font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.35rem; line-height: 1.4; margin: 0 0 .25rem; }
    h2 { font-size: 1rem; margin: 0 0 .5rem; }
    a { color: var(--accent); }
    .facts { color: var(--soft); margin: 0; font-size: .9rem; }
    button, select, input, textarea { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--line); border-radius: 4px; padding: .25rem .5rem; }
    button { cursor: pointer; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }

    """
}
