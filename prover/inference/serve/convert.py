"""Turns a GGUF file into a folder with safetensors that vLLM reads. Run by the serving environment's Python.

python convert.py FILE.gguf FOLDER
"""

import sys
from pathlib import Path


def convert(gguf: Path, folder: Path) -> None:
    """Write `folder`: weights in bfloat16, configuration, tokenizer with its chat template."""
    import torch  # noqa: PLC0415 - only the serving environment has these
    from transformers import AutoModelForCausalLM, AutoTokenizer  # noqa: PLC0415
    from transformers.utils.quantization_config import GgufConfig  # noqa: PLC0415

    # Without dequantize the packed blocks are kept, which cannot be saved in another format.
    model = AutoModelForCausalLM.from_pretrained(
        gguf.parent,
        gguf_file=gguf.name,
        dtype=torch.bfloat16,
        quantization_config=GgufConfig(dequantize=True),
    )
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    # The model still claims to be quantised, and would refuse to be saved.
    vars(model.config).pop("quantization_config", None)
    model.hf_quantizer = None
    model.is_quantized = False
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
