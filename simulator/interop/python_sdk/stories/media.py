"""Media: files up and down, byte for byte."""

import os
import tempfile
from pathlib import Path

from interop.python_sdk.story import Story

BYTES = bytes(range(256)) * 300


class Media(Story):
    """The methods of the account client that are about media."""

    def downloaded(self, name: str) -> tuple[bytes, str]:
        """The content of a file, and its type."""
        content, content_type = self.account.download_media_file(name)
        return content.read(), content_type

    def test_bytes_come_down_as_they_went_up(self) -> None:
        self.account.upload_media_file("a file.bin", BYTES)
        self.assertEqual(self.downloaded("a file.bin"), (BYTES, "application/octet-stream"))
        self.assertEqual(self.downloaded("a%20file.bin")[0], BYTES)

    def test_a_file_is_streamed_from_disk(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "voice.wav"
            path.write_bytes(BYTES)
            self.account.upload_media_file("v.wav", content_type="audio/wav", file_path=str(path))
        self.assertEqual(self.downloaded("v.wav"), (BYTES, "audio/wav"))

    def test_an_open_file_is_streamed(self) -> None:
        with tempfile.TemporaryFile() as file:
            file.write(BYTES)
            file.seek(0, os.SEEK_SET)
            self.account.upload_media_file("open.bin", file)
        self.assertEqual(self.downloaded("open.bin")[0], BYTES)

    def test_an_empty_file_is_a_file(self) -> None:
        self.account.upload_media_file("empty.txt", b"", content_type="text/plain")
        self.assertEqual(self.downloaded("empty.txt"), (b"", "text/plain"))

    def test_a_stream_of_unknown_length_is_refused_as_documented(self) -> None:
        pieces = iter([b"one", b"two"])
        with self.assertRaises(Exception) as raised:
            self.account.upload_media_file("stream.bin", pieces)
        self.assert_error(raised.exception, 400, "validation-error")
        self.assertIn("Content-Length", raised.exception.message)  # type: ignore[attr-defined]

    def test_files_are_listed_and_deleted(self) -> None:
        for name in ("one.txt", "two.txt"):
            self.account.upload_media_file(name, name.encode(), content_type="text/plain")
        files = list(self.account.list_media_files())
        self.assertEqual([one["media_name"] for one in files], ["one.txt", "two.txt"])
        self.assertEqual([one["content_length"] for one in files], [7, 7])
        self.assertTrue(files[0]["content"].endswith(f"/users/{self.user_id}/media/one.txt"))
        self.account.delete_media_file("one.txt")
        self.assertEqual(len(list(self.account.list_media_files())), 1)
        with self.assertRaises(Exception) as raised:
            self.account.download_media_file("one.txt")
        self.assertIn("404", str(raised.exception))
