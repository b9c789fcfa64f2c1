"""Pure: English papers: certificates, licences, qualifications, and what somebody is by them."""
