"""The Marian network, its loss and its optimisers."""

from __future__ import annotations

import torch
from torch.nn import functional
from transformers import MarianConfig, MarianMTModel

from toolkit.training.batches import Batch
from toolkit.training.guidance import guidance_loss
from toolkit.training.recipe import Model, Optimiser

__all__ = ["build_network", "learning_rate", "loss_of", "make_optimisers"]


def build_network(model: Model) -> MarianMTModel:
    """Return an untrained network with separate source and target vocabularies of one size."""
    config = MarianConfig(
        vocab_size=model.vocabulary,
        decoder_vocab_size=model.vocabulary,
        share_encoder_decoder_embeddings=False,
        tie_word_embeddings=True,
        d_model=model.d_model,
        encoder_layers=model.encoder_layers,
        decoder_layers=model.decoder_layers,
        encoder_attention_heads=model.attention_heads,
        decoder_attention_heads=model.attention_heads,
        encoder_ffn_dim=model.ffn_dim,
        decoder_ffn_dim=model.ffn_dim,
        dropout=model.dropout,
        attention_dropout=0.0,
        activation_function="swish",
        scale_embedding=True,
        init_std=model.d_model**-0.5,
        max_position_embeddings=512,
        eos_token_id=0,
        forced_eos_token_id=0,
        pad_token_id=model.vocabulary - 1,
        decoder_start_token_id=model.vocabulary - 1,
    )
    # Eager attention is the fastest on CPU for short sequences.
    network = MarianMTModel._from_config(config, attn_implementation="eager")
    _shrink_residuals(network, (2 * model.encoder_layers) ** -0.5)
    return network


def _shrink_residuals(network: MarianMTModel, scale: float) -> None:
    """Start every sublayer near the identity.

    With norms after the residual sums and full-size branches, the top of an untrained encoder drifts to one vector for
    all positions before the decoder has learnt to look at it, and then nothing there is worth looking at.
    """
    for name, parameter in network.named_parameters():
        if name.endswith(("self_attn.out_proj.weight", "fc2.weight")):
            parameter.data *= scale


def loss_of(
    network: MarianMTModel, batch: Batch, smoothing: float, posterior: torch.Tensor | None = None, weight: float = 0.0
) -> torch.Tensor:
    """Return the label-smoothed cross entropy summed over the batch's true target tokens.

    With a posterior of word alignments, `weight` times the guidance loss is added.

    `<pad>` is left out of the softmax: its embedding is the zero vector every decoding starts from, and must stay so.
    """
    pad = network.config.pad_token_id
    start = torch.full_like(batch.target[:, :1], pad)
    output = network.model(
        input_ids=batch.source,
        attention_mask=(batch.source != pad).long(),
        decoder_input_ids=torch.cat([start, batch.target[:, :-1]], dim=1),
        output_attentions=posterior is not None,
    )
    hidden = output.last_hidden_state  # (pairs, longest target, d_model)
    real = batch.target != pad
    logits = functional.linear(hidden[real], network.lm_head.weight[:pad])  # (true tokens, vocabulary - 1)
    loss = functional.cross_entropy(logits.float(), batch.target[real], label_smoothing=smoothing, reduction="sum")
    return loss if posterior is None else loss + weight * guidance_loss(output.cross_attentions, posterior)


def make_optimisers(network: MarianMTModel, options: Optimiser) -> list[torch.optim.Optimizer]:
    """Return Muon for the layers' matrices (Jordan et al. 2024) and AdamW for embeddings, norms and biases."""
    matrices: list[torch.nn.Parameter] = []
    rest: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        (matrices if parameter.ndim == 2 and "embed" not in name and "lm_head" not in name else rest).append(parameter)
    adam = torch.optim.AdamW(
        rest if options.muon else [*matrices, *rest], lr=options.learning_rate, betas=(0.9, 0.98), weight_decay=0.0
    )
    if not options.muon:
        return [adam]
    muon = torch.optim.Muon(
        matrices, lr=options.learning_rate, weight_decay=options.weight_decay, adjust_lr_fn="match_rms_adamw"
    )
    return [muon, adam]


def learning_rate(options: Optimiser, step: int, tokens: int) -> float:
    """Return the rate of a step: linear warm-up by steps, a plateau, linear decay by target tokens."""
    left = 1 - tokens / options.target_tokens
    return options.learning_rate * max(0.0, min(1.0, (step + 1) / options.warmup_steps, left / options.decay))
