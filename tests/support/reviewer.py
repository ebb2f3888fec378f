"""An outside reviewer: LibreOffice itself, driven by UNO. Reads a task as JSON from stdin:
{"source": path, "target": path, "profile": folder, "author": name, "tracked": bool, "edits": [{"do": …, "find": …, "text": …}]}"""
import json
import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from xml.sax.saxutils import escape

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.util import DateTime

LONGEST_START = 90.0
BOLD = 150.0
WORD = "MS Word 2007 XML"


def main():
    task = json.load(sys.stdin)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the office is ended too
    name_author(task["profile"], task["author"])
    pipe = "desk-" + str(os.getpid())
    office = subprocess.Popen(
        ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
         "-env:UserInstallation=" + uno.systemPathToFileUrl(task["profile"]), "--accept=pipe,name=" + pipe + ";urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        context = connect(pipe, office)
        review(context, task)
        leave(service(context, "com.sun.star.frame.Desktop"), office)
    finally:
        try:
            os.killpg(office.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    print(json.dumps({"done": len(task["edits"])}))


def name_author(profile, author):
    """A profile of its own, in which the user is called so."""
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    item = '<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>'
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
                   'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
                   + item % ("givenname", escape(author)) + item % ("sn", "") + "</oor:items>")


def connect(pipe, office):
    """Asks again until the office listens; a slow machine takes its time."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + LONGEST_START
    while True:
        try:
            return resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() not in (None, 0) or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def service(context, name):
    return context.ServiceManager.createInstanceWithContext(name, context)


def leave(desktop, office):
    """Asks it to end, and waits a while."""
    try:
        desktop.terminate()
    except Exception:  # the bridge closes under the call
        pass
    try:
        office.wait(timeout=20)
    except subprocess.TimeoutExpired:
        pass


def prop(name, value):
    return PropertyValue(name, 0, value, 0)


def review(context, task):
    """Opens the document without a window: a server's LibreOffice has none to draw comments in."""
    document = service(context, "com.sun.star.text.TextDocument")
    document.initNew()
    reader = service(context, "com.sun.star.comp.Writer.WriterFilter")
    reader.setTargetDocument(document)
    stream = service(context, "com.sun.star.ucb.SimpleFileAccess").openFileRead(uno.systemPathToFileUrl(task["source"]))
    if not reader.filter((prop("InputStream", stream), prop("FilterName", WORD))):
        raise RuntimeError("LibreOffice does not read the file")
    document.RecordChanges = bool(task["tracked"])
    edits = Edits(document, task["author"])
    for edit in task["edits"]:
        edits.perform(edit)
    document.storeToURL(uno.systemPathToFileUrl(task["target"]), (prop("FilterName", WORD),))
    document.close(True)


class Edits:
    """What a reviewer does, each by the words that he looks for."""

    def __init__(self, document, author):
        self.document, self.author = document, author

    def perform(self, edit):
        if edit["do"] in ("reply", "resolve"):
            getattr(self, edit["do"])(edit)
        else:
            getattr(self, edit["do"])(self.find(edit["find"]), edit)

    def find(self, words):
        """The first place with these words, in one paragraph and among what is not deleted."""
        for pieces in self.paragraphs():
            at = "".join(portion.String for portion in pieces).find(words)
            if at >= 0:
                found = cursor_at(pieces, at, False)
                found.gotoRange(cursor_at(pieces, at + len(words), True).Start, True)
                return found
        raise RuntimeError("not found: " + words)

    def paragraphs(self):
        """The portions of text of each paragraph; LibreOffice's own search needs a window."""
        deleted = False
        for portions in self.portions():
            pieces = []
            for portion in portions:
                if portion.TextPortionType == "Redline" and portion.RedlineType == "Delete":
                    deleted = portion.IsStart
                elif portion.TextPortionType == "Text" and not deleted:
                    pieces.append(portion)
            yield pieces

    def portions(self):
        for paragraph in every(self.document.Text):
            if paragraph.supportsService("com.sun.star.text.Paragraph"):
                yield every(paragraph)

    def insertBefore(self, found, edit):
        found.Text.insertString(found.Start, edit["text"], False)

    def insertAfter(self, found, edit):
        found.Text.insertString(found.End, edit["text"], False)

    def replace(self, found, edit):
        found.String = edit["text"]

    def delete(self, found, _edit):
        found.String = ""

    def bold(self, found, _edit):
        found.CharWeight = BOLD
        found.CharWeightAsian = BOLD

    def split(self, found, _edit):
        found.Text.insertControlCharacter(found.End, 0, False)

    def join(self, found, _edit):
        cursor = found.Text.createTextCursorByRange(found.End)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.String = ""

    def deleteParagraph(self, found, _edit):
        cursor = found.Text.createTextCursorByRange(found.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.goRight(1, True)
        cursor.String = ""

    def comment(self, found, edit):
        field = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        field.Author, field.Initials, field.Content = self.author, self.author[:1], edit["text"]
        field.DateTimeValue = now()
        found.Text.insertTextContent(found, field, True)

    def reply(self, edit):
        """A comment where the other stands: LibreOffice 7.4 cannot hang one on another from outside."""
        other = self.annotation(edit["find"])
        self.comment(other.TextField.Anchor.Text.createTextCursorByRange(other.End), edit)

    def resolve(self, edit):
        self.annotation(edit["find"]).TextField.Resolved = True

    def annotation(self, words):
        for portions in self.portions():
            for portion in portions:
                if portion.TextPortionType == "Annotation" and portion.TextField.Content == words:
                    return portion
        raise RuntimeError("no such comment: " + words)


def cursor_at(pieces, at, is_end):
    """A cursor behind so many letters; at the border of two portions in the one that the found words stand in."""
    for portion in pieces:
        length = len(portion.String)
        if at < length or (is_end and at == length):
            cursor = portion.Text.createTextCursorByRange(portion.Start)
            cursor.goRight(at, False)
            return cursor
        at -= length
    raise RuntimeError("past the end")


def every(collection):
    """What an enumeration holds, gathered at once: it may be changed while it is read."""
    items, out = collection.createEnumeration(), []
    while items.hasMoreElements():
        out.append(items.nextElement())
    return out


def now():
    moment = datetime.now()
    stamp = DateTime()
    stamp.Year, stamp.Month, stamp.Day = moment.year, moment.month, moment.day
    stamp.Hours, stamp.Minutes, stamp.Seconds = moment.hour, moment.minute, moment.second
    return stamp


main()
