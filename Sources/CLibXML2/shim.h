#include <libxml/xmlversion.h>
/* Debian's libxml2 shows ICU's headers, which clash with the copy that Foundation brings. Only
   the inside of a struct that is used by pointer depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
