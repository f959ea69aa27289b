"""Writes and edits in the formats that agents use."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidegate.detect.acts.edits import added, edit, is_patch, patch_acts

ENVELOPE = """*** Begin Patch
*** Update File: src/app.py
@@ def main():
-    run()
+    run()
+    os.system(CMD)
*** Add File: tools/setup.sh
+#!/bin/sh
+echo hi
*** Delete File: old.txt
*** Update File: a.txt
*** Move to: b.txt
@@
-x
+y
*** End Patch"""

UNIFIED = """diff --git a/src/app.py b/src/app.py
index 1..2 100644
--- a/src/app.py
+++ b/src/app.py
@@ -1,3 +1,4 @@
 import os
-run()
+run()
+os.system(CMD)
diff --git a/run.sh b/run.sh
new file mode 100755
--- /dev/null
+++ b/run.sh
@@ -0,0 +1 @@
+echo hi
diff --git a/old.txt b/old.txt
deleted file mode 100644
--- a/old.txt
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/link b/link
new file mode 120000
--- /dev/null
+++ b/link
@@ -0,0 +1 @@
+/etc/passwd
"""

BLOCKS = """I change it:

src/app.py
```python
<<<<<<< SEARCH
run()
=======
run()
os.system(CMD)
>>>>>>> REPLACE
```

Makefile
<<<<<<< SEARCH
=======
all:
\techo hi
>>>>>>> REPLACE
"""

CLINE = """------- SEARCH
run()
=======
run()
os.system(CMD)
+++++++ REPLACE
"""


def shown(text: str, path: str = "") -> list[tuple[str, str, str]]:
    return [(act.verb, act.target, act.text) for act in patch_acts(text, path)]


def test_the_envelope_of_apply_patch() -> None:
    assert is_patch(ENVELOPE)
    assert shown(ENVELOPE) == [
        ("write", "src/app.py", "    os.system(CMD)"),
        ("write", "tools/setup.sh", "#!/bin/sh\necho hi"),
        ("delete", "old.txt", ""),
        ("write", "b.txt", "y"),
    ]


def test_a_unified_diff() -> None:
    assert is_patch(UNIFIED)
    acts = patch_acts(UNIFIED)
    assert [(act.verb, act.target, act.text) for act in acts] == [
        ("write", "src/app.py", "os.system(CMD)"),
        ("write", "run.sh", "echo hi"),
        ("delete", "old.txt", ""),
        ("write", "link", "/etc/passwd"),
    ]
    assert {"mode_executable", "create"} <= acts[1].traits
    assert "symlink" in acts[3].traits


def test_a_plain_diff_without_git() -> None:
    text = "--- a/x.py\n+++ b/x.py\n@@ -1 +1,2 @@\n a\n+b\n--- a/y.py\n+++ b/y.py\n@@ -1 +1,2 @@\n a\n+c\n"
    assert shown(text) == [("write", "x.py", "b"), ("write", "y.py", "c")]


def test_a_hunk_alone_is_of_the_file_that_is_named_beside_it() -> None:
    assert shown("@@ -1 +1,2 @@\n a\n+b\n", "x.py") == [("write", "x.py", "b")]


def test_search_and_replace_blocks() -> None:
    assert is_patch(BLOCKS)
    assert shown(BLOCKS) == [("write", "src/app.py", "os.system(CMD)"), ("write", "Makefile", "all:\n\techo hi")]
    assert shown(CLINE, "src/app.py") == [("write", "src/app.py", "os.system(CMD)")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a\nb", "a\nX\nb", "X"),
        ("a", "a", ""),
        ("", "a\nb", "a\nb"),
        ("  a", "    a", ""),
        ("verify=True", "verify=False", "verify=False"),
        ("x\nx", "x\nx\nx", "x"),
    ],
)
def test_what_an_edit_adds(old: str, new: str, expected: str) -> None:
    assert added(old, new) == expected


def test_an_edit_names_its_file_in_one_spelling() -> None:
    act = edit("./src/../app.py", "a", "b")
    assert (act.verb, act.target, act.text) == ("write", "app.py", "b")
    assert "replace" in act.traits


marks = st.sampled_from(
    ["*** Begin Patch", "*** Add File: a",
     "*** Update File: b", "*** Delete File: c", "*** End Patch", "+x", "-y", " z",
     "@@", "--- a/x", "+++ b/x", "diff --git a/x b/x", "new file mode 100755", "<<<<<<< SEARCH", "=======",
     ">>>>>>> REPLACE", "```", "x.py", "", "rename to q", "deleted file mode 1"]
)  # fmt: skip


@given(st.lists(marks, max_size=30).map("\n".join), st.sampled_from(["", "given.py"]))
@settings(max_examples=200, deadline=None)
def test_any_mix_is_read_without_an_error_and_what_is_added_is_kept(text: str, path: str) -> None:
    acts = patch_acts(text, path)
    assert all(act.verb in ("write", "delete") for act in acts)


def test_reading_patches_takes_linear_time() -> None:
    for part in ("<<<<<<< SEARCH\n", "=======\n", "*** Add File: x\n+a\n", "--- a\n+++ b\n@@\n+c\n", "@@\n", "\n@@ \n"):
        start = process_time()
        is_patch(part * 20_000)
        patch_acts(part * 20_000)
        assert process_time() - start < 2, part
