"""Where settings, data and state of a person lie; what would write files for a moment there is not loaded with it."""

from __future__ import annotations

from reader.late import late

with late("tempfile"):
    from platformdirs import user_config_path, user_data_path, user_state_path

__all__ = ["user_config_path", "user_data_path", "user_state_path"]
