"""The report of a mail server on a mail that could not be delivered."""

# As RFC 3464 has it in its first example, with the fields that mail servers write today.
REPORT = """Received: by mx.example.net (Postfix) id 4XyZ; Mon, 30 Nov 2026 04:00:00 +0000 (UTC)
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: {to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="4XyZ/mx.example.net"

--4XyZ/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=utf-8

I'm sorry to have to inform you that your message could not be delivered.

--4XyZ/mx.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4XyZ
Arrival-Date: Mon, 30 Nov 2026 03:59:59 +0000 (UTC)

Final-Recipient: rfc822; somebody@else.example
Original-Recipient: rfc822;somebody@else.example
Action: {action}
Status: {status}
Remote-MTA: dns; mail.else.example
Diagnostic-Code: smtp; 550 {status} no such user

--4XyZ/mx.example.net
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: Bozza <bozza@localhost>
Subject: Fermato
To: somebody@else.example

Ciao

--4XyZ/mx.example.net--
"""


def report(to: str, *, action: str = "failed", status: str = "5.1.1") -> str:
    """A report that came to the address ``to``; ``action`` and ``status`` are of its one recipient."""
    return REPORT.format(to=to, action=action, status=status)
